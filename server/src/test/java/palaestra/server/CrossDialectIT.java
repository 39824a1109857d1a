package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static palaestra.server.AiCreatorClient.NO_AUTH;
import static palaestra.server.AiCreatorClient.PASSWORD;
import static palaestra.server.AiCreatorClient.newName;
import static palaestra.server.AiCreatorClient.ok;
import static palaestra.server.AiCreatorClient.refused;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palaestra.server.AiCreatorClient.User;

/** One account and one session for all dialects. */
@ExtendWith(SharedServer.class)
class CrossDialectIT {

    private PalaestraProcess server;
    private AiCreatorClient aiCreator;

    @BeforeEach
    void takeServer(PalaestraProcess shared) {
        server = shared;
        aiCreator = new AiCreatorClient(shared);
    }

    @Test
    void whoRegistersWithSmartCoderSignsInToAiCreator() {
        String name = newName();
        int id = smartCoderRegisters(name, "programmer").extract().path("data.id");
        ok(aiCreator.login(name, PASSWORD)).body("data.id", equalTo(id)).body("data.userName", equalTo(name))
                .body("data.userRole", equalTo("user"));
    }

    @Test
    void whoRegistersWithAiCreatorSignsInToSmartCoder() {
        User ada = aiCreator.newUser();
        smartCoderLogin(ada.name(), PASSWORD).statusCode(200).body("code", equalTo(200))
                .body("data.id", equalTo((int) ada.id())).body("data.userType", equalTo("COMMONUSER"));
    }

    @Test
    void aShortNameAndPasswordOfSmartCodersSignInToAiCreator() {
        String name = newName().substring(2, 5);
        smartCoder("/users/auth/register", Map.of("username", name, "password", "sixsix"));
        ok(aiCreator.login(name, "sixsix"));
    }

    @Test
    void aNameIsTakenForEveryDialect() {
        User ada = aiCreator.newUser();
        smartCoderRegisters(ada.name().toUpperCase(Locale.ROOT), "commonuser").body("code", equalTo(400));
        String other = newName();
        smartCoderRegisters(other, "commonuser").body("code", equalTo(200));
        refused(aiCreator.register(other, PASSWORD), AiCreatorClient.PARAMS_ERROR);
    }

    @Test
    void theCookieOfOneDialectCountsInAnother() {
        String cookie = smartCoderRegisters(newName(), "commonuser").extract().cookie("palaestra_session");
        ok(aiCreator.request(null).cookie("palaestra_session", cookie).post("/user/getvo").then());
    }

    /** Each way in which one dialect ends sessions, those that it opened and those that the other one did. */
    @ParameterizedTest
    @ValueSource(strings = {"ban", "updatePassword", "change-password"})
    void whatEndsAllSessionsEndsThemInEveryDialect(String end) {
        User ada = aiCreator.newUser();
        String smartCoders = smartCoderLogin(ada.name(), PASSWORD).extract().path("data.token");
        smartCoderUser(ada.id(), ada.token()).statusCode(200);
        ok(aiCreator.post("/user/getvo", null, smartCoders));
        switch (end) {
            case "ban" -> ok(aiCreator.post("/user/ban", Map.of("userId", ada.id(), "time", 3600),
                    aiCreator.admin().token()));
            case "updatePassword" -> ok(aiCreator.post("/user/updatePassword",
                    Map.of("password", PASSWORD, "newPassword", "a brand new password"), ada.token()));
            default -> signed(smartCoders).body(Map.of("username", ada.name(), "oldPassword", PASSWORD,
                    "newPassword", "a brand new password")).put("/users/change-password").then()
                    .body("code", equalTo(200));
        }
        for (String token : List.of(smartCoders, ada.token())) {
            refused(aiCreator.post("/user/getvo", null, token), NO_AUTH);
            smartCoderUser(ada.id(), token).statusCode(401).body("code", equalTo(401));
        }
    }

    @Test
    void aLogoutEndsTheOtherDialectsSessionAndNoOtherOne() {
        User ada = aiCreator.newUser();
        String smartCoders = smartCoderLogin(ada.name(), PASSWORD).extract().path("data.token");
        ok(aiCreator.post("/user/logout", null, smartCoders));
        smartCoderUser(ada.id(), smartCoders).statusCode(401);
        smartCoderUser(ada.id(), ada.token()).statusCode(200);
    }

    @Test
    void aBannedLoginIsForbiddenInTheOtherDialectUntilTheBanIsLifted() {
        User ada = aiCreator.newUser();
        String admin = smartCoderLogin("admin", SharedServer.ADMIN_PASSWORD).extract().path("data.token");
        ok(aiCreator.post("/user/ban", Map.of("userId", ada.id(), "time", -1), admin));
        smartCoderLogin(ada.name(), PASSWORD).statusCode(403).body("code", equalTo(403));
        ok(aiCreator.post("/user/unban", Map.of("userId", ada.id()), admin));
        smartCoderLogin(ada.name(), PASSWORD).statusCode(200).body("code", equalTo(200));
    }

    @Test
    void aNewPasswordIsNewEverywhere() {
        User ada = aiCreator.newUser();
        ok(aiCreator.post("/user/updatePassword",
                Map.of("password", PASSWORD, "newPassword", "a brand new password"), ada.token()));
        smartCoderLogin(ada.name(), PASSWORD).body("code", equalTo(400));
        smartCoderLogin(ada.name(), "a brand new password").body("code", equalTo(200));
    }

    @Test
    void whoRegistersWithAiDeerSignsInToTheOthersAndTheyToIt() {
        AiDeerClient aiDeer = new AiDeerClient(server);
        AiDeerClient.User ada = aiDeer.newUser();
        smartCoderLogin(ada.name(), PASSWORD).body("code", equalTo(200)).body("data.id", equalTo((int) ada.id()));
        ok(aiCreator.login(ada.name(), PASSWORD)).body("data.id", equalTo((int) ada.id()));
        User eva = aiCreator.newUser();
        String token = aiDeer.token(eva.name(), PASSWORD);
        aiDeer.get("/users/me", token).body("id", equalTo((int) eva.id())).body("permission", equalTo(1));
        ok(aiCreator.post("/user/getvo", null, token));
        aiDeer.get("/users/me", eva.token()).statusCode(200);
    }

    @Test
    void aBanOrALogoutElsewhereEndsAiDeersSessionToo() {
        AiDeerClient aiDeer = new AiDeerClient(server);
        AiDeerClient.User ada = aiDeer.newUser();
        ok(aiCreator.post("/user/logout", null, ada.token()));
        aiDeer.get("/users/me", ada.token()).statusCode(401);
        String again = aiDeer.token(ada.name(), PASSWORD);
        ok(aiCreator.post("/user/ban", Map.of("userId", ada.id(), "time", 3600), aiCreator.admin().token()));
        aiDeer.get("/users/me", again).statusCode(401);
        aiDeer.login(ada.name(), PASSWORD).statusCode(403);
    }

    @Test
    void whatAiDeersAdministratorDeletesIsGoneEverywhere() {
        AiDeerClient aiDeer = new AiDeerClient(server);
        User ada = aiCreator.newUser();
        aiDeer.send("DELETE", "/users/" + ada.id(), null, aiDeer.admin().token()).statusCode(200);
        refused(aiCreator.post("/user/getvo", null, ada.token()), NO_AUTH);
        smartCoderLogin(ada.name(), PASSWORD).body("code", equalTo(400));
        refused(aiCreator.login(ada.name(), PASSWORD), AiCreatorClient.PARAMS_ERROR);
    }

    @Test
    void whoRegistersWithTheCoursePlatformSignsInElsewhereAndTheOtherWayRound() {
        CourseApi course = new CourseApi(server);
        CourseApi.User ada = course.newUser();
        smartCoderLogin(ada.name(), CourseApi.PASSWORD).body("code", equalTo(200))
                .body("data.id", equalTo((int) ada.id()));
        ok(aiCreator.login(ada.name(), CourseApi.PASSWORD));
        ok(aiCreator.post("/user/getvo", null, ada.token()));
        User bob = aiCreator.newUser();
        course.login(bob.name(), PASSWORD).statusCode(200).body("user.id", equalTo((int) bob.id()))
                .body("user.email", equalTo(""));
        course.get("/api/auth/me", bob.token()).statusCode(200);
        CourseApi.refused(course.register(bob.name(), bob.name() + "@example.org"), 400);
    }

    @Test
    void anAccountThatTheCoursePlatformDisablesIsOutEverywhere() {
        CourseApi course = new CourseApi(server);
        User ada = aiCreator.newUser();
        String admin = course.admin().token();
        course.put("/api/admin/users/" + ada.id(), Map.of("is_active", false), admin).statusCode(200);
        refused(aiCreator.post("/user/getvo", null, ada.token()), NO_AUTH);
        refused(aiCreator.login(ada.name(), PASSWORD), NO_AUTH);
        smartCoderLogin(ada.name(), PASSWORD).statusCode(403).body("code", equalTo(403));
        ok(aiCreator.post("/user/unban", Map.of("userId", ada.id()), admin));
        refused(aiCreator.login(ada.name(), PASSWORD), NO_AUTH);
        course.put("/api/admin/users/" + ada.id(), Map.of("is_active", true), admin).statusCode(200);
        ok(aiCreator.login(ada.name(), PASSWORD));
    }

    @Test
    void aBanElsewhereIsForbiddenAtTheCoursePlatform() {
        CourseApi course = new CourseApi(server);
        CourseApi.User ada = course.newUser();
        ok(aiCreator.post("/user/ban", Map.of("userId", ada.id(), "time", 3600), aiCreator.admin().token()));
        CourseApi.refused(course.get("/api/auth/me", ada.token()), 401);
        CourseApi.refused(course.login(ada.name(), CourseApi.PASSWORD), 403);
        CourseApi.refused(course.login(ada.name(), "a wrong password"), 401);
    }

    @Test
    void whoIsKnownToTheArenaSignsInElsewhereAndTheOtherWayRound() {
        String machine = ArenaClient.newMachine();
        String name = newName();
        String token = arena("PUT", "/users", machine, name).statusCode(200).extract().path("token");
        int id = smartCoderLogin(name, PASSWORD).body("code", equalTo(200)).extract().path("data.id");
        ok(aiCreator.login(name, PASSWORD)).body("data.id", equalTo(id));
        ok(aiCreator.post("/user/getvo", null, token));
        User bob = aiCreator.newUser();
        String bobs = arena("POST", "/users/authenticate", ArenaClient.newMachine(), bob.name()).statusCode(200)
                .body("user.username", equalTo(bob.name())).extract().path("token");
        smartCoderUser(bob.id(), bobs).statusCode(200);
        arena("PUT", "/users", ArenaClient.newMachine(), newName()).statusCode(200);
    }

    @Test
    void whatEndsSessionsElsewhereEndsTheArenasAndAllItsWaysIn() {
        String machine = ArenaClient.newMachine();
        String name = newName();
        String token = arena("PUT", "/users", machine, name).statusCode(200).extract().path("token");
        int id = smartCoderLogin(name, PASSWORD).extract().path("data.id");
        ok(aiCreator.post("/user/ban", Map.of("userId", id, "time", 3600), aiCreator.admin().token()));
        refused(aiCreator.post("/user/getvo", null, token), NO_AUTH);
        arena("POST", "/users/authenticate", machine, name).statusCode(403);
    }

    /** @param path to which an id, a name and the usual password are sent */
    private ValidatableResponse arena(String method, String path, String machine, String name) {
        return given().baseUri(server.url().toString()).contentType(ContentType.JSON)
                .body(Map.of("userId", machine, "username", name, "password", PASSWORD)).request(method, path).then();
    }

    private ValidatableResponse smartCoderRegisters(String name, String type) {
        return smartCoder("/users/auth/register", Map.of("username", name, "password", PASSWORD, "userType", type));
    }

    private ValidatableResponse smartCoderLogin(String name, String password) {
        return smartCoder("/users/auth/login", Map.of("username", name, "password", password));
    }

    private ValidatableResponse smartCoderUser(long id, String token) {
        return signed(token).get("/users/" + id).then();
    }

    private RequestSpecification signed(String token) {
        return given().baseUri(server.url().toString()).contentType(ContentType.JSON).auth().oauth2(token);
    }

    private ValidatableResponse smartCoder(String path, Map<String, String> body) {
        return given().baseUri(server.url().toString()).contentType(ContentType.JSON).body(body).post(path).then();
    }
}
