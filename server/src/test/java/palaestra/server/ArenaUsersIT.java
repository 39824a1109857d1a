package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Accounts as the editor makes them, and what nobody can do with somebody else's. */
@ExtendWith(ArenaStage.class)
class ArenaUsersIT {

    private static final String PASSWORD = "a pass phrase of the arena";
    private static final String OTHER_PASSWORD = "another pass phrase of it";

    private ArenaClient client;
    private String machine;
    private String name;

    @BeforeEach
    void begin(ArenaClient shared) {
        client = shared;
        machine = ArenaClient.newMachine();
        name = ArenaClient.newName();
    }

    @Test
    void theEditorAsksWhetherItsMachineIsRegistered() {
        authenticate(machine, "", null).statusCode(401).body("detail", equalTo("Invalid username or password"));
        save(machine, name, null).statusCode(200).body("message", equalTo("User created successfully"))
                .body("username", equalTo(name)).body("token", nullValue());
        ValidatableResponse known = authenticate(machine, "", null).statusCode(200)
                .body("message", equalTo("Authentication successful"))
                .body("user.username", equalTo(name)).body("token", nullValue());
        assertThat(known.extract().cookies()).isEmpty();
    }

    @Test
    void metadataIsKeptAndUnknownOnesAreDropped() {
        client.put("/users", Map.of("userId", machine, "username", name, "metadata",
                Map.of("jobTitle", "", "yearsOfExperience", 7, "shoeSize", 43))).statusCode(200);

        authenticate(machine, "", null).statusCode(200).body("user.metadata.yearsOfExperience", equalTo(7))
                .body("user.metadata.shoeSize", nullValue()).body("user.metadata.industrySector", nullValue());
    }

    @Test
    void aNameBelongsToOneAccountOfAllDialects() {
        save(machine, name, PASSWORD).statusCode(200).body("token", notNullValue());

        save(ArenaClient.newMachine(), name.toUpperCase(Locale.ROOT), null).statusCode(409)
                .body("detail", equalTo("Username already exists"));
        save(ArenaClient.newMachine(), name, OTHER_PASSWORD).statusCode(409);
        client.post("/users/auth/login", Map.of("username", name, "password", PASSWORD)).statusCode(200)
                .body("code", equalTo(200));
        client.post("/users/auth/register", Map.of("username", name, "password", PASSWORD, "userType", "COMMONUSER"))
                .body("code", equalTo(400));
    }

    @Test
    void whoRegisteredElsewhereSignsInHere() {
        client.post("/user/register", Map.of("userAccount", name, "password", PASSWORD, "checkPassword", PASSWORD))
                .body("code", equalTo(0));
        String token = authenticate(machine, name, PASSWORD).statusCode(200)
                .body("user.username", equalTo(name)).extract().path("token");

        client.request(token).post("/user/getvo").then().body("data.userAccount", equalTo(name));
        authenticate(machine, "", null).statusCode(200).body("user.username", equalTo(name));
    }

    @Test
    void anAccountWithoutPasswordIsClaimedOnce() {
        save(machine, name, null).statusCode(200);
        save(ArenaClient.newMachine(), name, OTHER_PASSWORD).statusCode(409);
        patch(name, null, OTHER_PASSWORD).statusCode(401);
        patch(name, "", OTHER_PASSWORD).statusCode(401);

        String token = save(machine, name, PASSWORD).statusCode(200).extract().path("token");
        assertThat(token).isNotNull();
        save(machine, name, OTHER_PASSWORD).statusCode(401);
        authenticate(machine, name, OTHER_PASSWORD).statusCode(401);
        authenticate(machine, name, PASSWORD).statusCode(200);
    }

    @Test
    void ofManyWhoClaimAtOnceOneWins() {
        save(machine, name, null).statusCode(200);
        List<Integer> answers = IntStream.range(0, 4).parallel()
                .mapToObj(i -> save(machine, name, PASSWORD + i).extract().statusCode()).toList();

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers.stream().filter(status -> status == 401)).hasSize(3);
    }

    @Test
    void onesOwnAccountIsChangedBySessionOrPassword() {
        String token = save(machine, name, PASSWORD).statusCode(200).extract().path("token");
        Map<String, Object> change = Map.of("userId", machine, "username", name, "metadata", Map.of("jobTitle", "poet"));

        client.put("/users", change).statusCode(401);
        client.put("/users", change, token).statusCode(200).body("message", equalTo("User updated successfully"));
        authenticate(machine, "", null).body("user.metadata.jobTitle", equalTo("poet"));
        save(machine, name, null).statusCode(200);
        save(machine, ArenaClient.newName(), null).statusCode(401);

        String second = ArenaClient.newMachine();
        client.put("/users", Map.of("userId", second, "username", name), token).statusCode(200);
        authenticate(second, "", null).statusCode(200).body("user.username", equalTo(name));
    }

    @Test
    void onesOwnAccountIsRenamedToANameThatIsFree() {
        String token = save(machine, name, PASSWORD).statusCode(200).extract().path("token");
        String taken = ArenaClient.newName();
        save(ArenaClient.newMachine(), taken, OTHER_PASSWORD).statusCode(200);
        String wished = ArenaClient.newName();

        save(machine, wished, null).statusCode(401);
        save(machine, wished, OTHER_PASSWORD).statusCode(401);
        client.put("/users", Map.of("userId", machine, "username", taken), token).statusCode(409)
                .body("detail", equalTo("Username already exists"));
        client.put("/users", Map.of("userId", machine, "username", wished), token).statusCode(200)
                .body("message", equalTo("User updated successfully")).body("username", equalTo(wished));
        authenticate(machine, "", null).statusCode(200).body("user.username", equalTo(wished));
        authenticate(machine, name, PASSWORD).statusCode(401);
        client.post("/users/auth/login", Map.of("username", wished, "password", PASSWORD)).body("code", equalTo(200));

        save(machine, name, PASSWORD).statusCode(200).body("username", equalTo(name)).body("token", notNullValue());
        authenticate(machine, name, PASSWORD).statusCode(200);
    }

    @Test
    void anotherOnesSessionChangesNothing() {
        save(machine, name, PASSWORD).statusCode(200);
        String stranger = save(ArenaClient.newMachine(), ArenaClient.newName(), OTHER_PASSWORD).extract().path("token");

        client.put("/users", Map.of("userId", machine, "username", name, "password", OTHER_PASSWORD), stranger)
                .statusCode(401);
        client.put("/users", Map.of("userId", machine, "username", name, "metadata", Map.of("jobTitle", "thief")),
                stranger).statusCode(401);
        client.put("/users", Map.of("userId", ArenaClient.newMachine(), "username", name), stranger).statusCode(409);
        authenticate(machine, name, PASSWORD).statusCode(200).body("user.metadata.jobTitle", nullValue());
    }

    @Test
    void theOldTrickWithThePatchTakesNothingOver() {
        String victimsMachine = ArenaClient.newMachine();
        String victim = ArenaClient.newName();
        save(victimsMachine, victim, PASSWORD).statusCode(200);
        save(machine, name, null).statusCode(200);

        patch(victim, machine, OTHER_PASSWORD).statusCode(401);
        patch(victim, victimsMachine, OTHER_PASSWORD).statusCode(401);
        patch(victim, null, OTHER_PASSWORD).statusCode(401);
        // Without the ids, which were sent as passwords above and must not be seen again.
        authenticate(null, victim, PASSWORD).statusCode(200);
        authenticate(machine, victim, null).statusCode(401);
        patch(ArenaClient.newName(), PASSWORD, OTHER_PASSWORD).statusCode(404);
    }

    @Test
    void thePasswordIsChangedWithTheOldOneAndSessionsEnd() {
        String token = save(machine, name, PASSWORD).extract().path("token");
        patch(name, PASSWORD, OTHER_PASSWORD).statusCode(200).body("message", equalTo("User updated successfully"));

        client.request(token).post("/user/getvo").then().body("code", equalTo(40100));
        authenticate(machine, name, PASSWORD).statusCode(401);
        authenticate(null, name, OTHER_PASSWORD).statusCode(200);
    }

    @Test
    void aBannedOneStaysOutside() {
        save(machine, name, PASSWORD).statusCode(200);
        String admin = client.adminToken();
        int id = client.post("/users/auth/login", Map.of("username", name, "password", PASSWORD)).extract()
                .path("data.id");
        client.request(admin).contentType("application/json").body(Map.of("id", id, "userId", id, "time", -1))
                .post("/user/ban").then().body("code", equalTo(0));

        authenticate(machine, name, PASSWORD).statusCode(403).body("detail", notNullValue());
        authenticate(machine, name, OTHER_PASSWORD).statusCode(401);
    }

    @Test
    void whatIsMissingIsToldByField() {
        client.put("/users", Map.of("userId", machine)).statusCode(422).body("detail", hasSize(1))
                .body("detail[0].loc", equalTo(List.of("body", "username")));
        client.put("/users", "{").statusCode(422).body("detail[0].type", equalTo("json_invalid"));
        client.put("/users", Map.of("userId", machine, "username", name, "password", "short")).statusCode(422);
        client.put("/users", Map.of("userId", machine, "username", name, "metadata", Map.of("yearsOfExperience", -1)))
                .statusCode(422);
    }

    private ValidatableResponse save(String userId, String username, String password) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("userId", userId, "username", username));
        if (password != null) {
            body.put("password", password);
        }
        return client.put("/users", body);
    }

    private ValidatableResponse patch(String username, String oldPassword, String newPassword) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("username", username, "newPassword", newPassword));
        body.put("userId", null);
        body.put("oldPassword", oldPassword);
        return client.patch("/users", body);
    }

    private ValidatableResponse authenticate(String userId, String username, String password) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("userId", userId);
        body.put("username", username);
        if (password != null) {
            body.put("password", password);
        }
        return client.post("/users/authenticate", body);
    }
}
