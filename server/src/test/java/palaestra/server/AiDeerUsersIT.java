package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static palaestra.server.AiDeerClient.PASSWORD;
import static palaestra.server.AiDeerClient.newName;
import static palaestra.server.AiDeerClient.refused;
import static palaestra.server.AiDeerClient.unprocessable;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import palaestra.server.AiDeerClient.User;

/** Accounts and sign-in, as AIDeer's clients see them. */
@ExtendWith(SharedServer.class)
class AiDeerUsersIT {

    private static final String DENIED = "Insufficient permissions: ";
    private static final String INVALID = "Could not validate credentials: ";

    private AiDeerClient client;

    @BeforeEach
    void takeServer(PalaestraProcess shared) {
        client = new AiDeerClient(shared);
    }

    @Test
    void aNewAccountIsShownFieldByField() {
        String name = newName();
        client.register(Map.of("username", name, "password", PASSWORD, "nickname", "Ada 你")).statusCode(200)
                .body("keySet() as List", contains("username", "permission", "nickname", "id", "avatar",
                        "credits_left"))
                .body("username", equalTo(name)).body("permission", equalTo(1)).body("nickname", equalTo("Ada 你"))
                .body("avatar", equalTo("/static/avatars/default.webp")).body("credits_left", equalTo(0))
                .header("Set-Cookie", nullValue());
        client.get("/users/me", client.token(name, PASSWORD)).statusCode(200).body("username", equalTo(name));
    }

    @Test
    void aNameInAnyLetterCaseIsTaken() {
        User ada = client.newUser();
        refused(client.register(Map.of("username", ada.name().toUpperCase(Locale.ROOT), "password", PASSWORD)), 400,
                "Username already exists");
        User eva = client.newUser();
        refused(client.send("PUT", "/users/" + eva.id(), Map.of("username", ada.name()), eva.token()), 400,
                "Username already exists");
    }

    @Test
    void nobodyIsCalledDeleted() {
        refused(client.register(Map.of("username", "Deleted", "password", PASSWORD)), 400, "Username already exists");
        refused(client.login("deleted", "!"), 401, "Incorrect username or password");
        client.get("/users/0", client.newUser().token()).statusCode(200).body("username", equalTo("deleted"));
        refused(client.send("DELETE", "/users/0", null, client.admin().token()), 404, "User not found");
        refused(client.send("PUT", "/users/0", Map.of("username", "x-deleted"), client.admin().token()), 404,
                "User not found");
        refused(client.send("PUT", "/users/0/password", Map.of("new_password", PASSWORD), client.admin().token()), 404,
                "User not found");
    }

    @Test
    void onlyAdministratorsMakeAdministrators() {
        Map<String, Object> wish = Map.of("username", newName(), "password", PASSWORD, "permission", 2);
        refused(client.register(wish), 403, DENIED + "Cannot create admin user");
        refused(client.send("POST", "/users", wish, client.newUser().token()), 403,
                DENIED + "Cannot create admin user");
        client.send("POST", "/users", wish, client.admin().token()).statusCode(200).body("permission", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({"username,\"x\",string_too_short", "username,5,string_type", "username,null,string_type",
        "password,\"short\",string_too_short", "permission,3,less_than_equal", "permission,-1,greater_than_equal",
        "permission,\"x\",int_parsing", "nickname,\"\",string_too_short", "nickname,[],string_type",
        "username,\"a\\u0000b\",value_error"})
    void aWishThatCannotBeIsRefused(String field, String value, String type) {
        Map<String, String> fields = new HashMap<>(Map.of("username", "\"" + newName() + "\"", "password",
                "\"" + PASSWORD + "\""));
        fields.put(field, value);
        String body = "{" + String.join(",", fields.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue()).toList()) + "}";
        unprocessable(client.send("POST", "/users", body, null), type, "body", field);
    }

    @Test
    void loginAnswersATokenAndSetsTheCookie() {
        User ada = client.newUser();
        client.login(ada.name().toUpperCase(Locale.ROOT), PASSWORD).statusCode(200)
                .body("keySet() as List", contains("access_token", "token_type"))
                .body("access_token", matchesPattern("[\\w-]+\\.[\\w-]+\\.[\\w-]+"))
                .body("token_type", equalTo("bearer"))
                .cookie("palaestra_session", matchesPattern("[\\w-]+\\.[\\w-]+\\.[\\w-]+"));
        client.request(null).multiPart("username", ada.name()).multiPart("password", PASSWORD)
                .multiPart("grant_type", "password").multiPart("scope", "")
                .post("/session/oauth2/token").then().statusCode(200).body("token_type", equalTo("bearer"));
    }

    @Test
    void aLoginThatIsNoneIsRefused() {
        User ada = client.newUser();
        refused(client.login(ada.name(), "not the password"), 401, "Incorrect username or password");
        unprocessable(client.request(null).formParam("username", ada.name()).formParam("password", PASSWORD)
                .formParam("grant_type", "refresh_token").post("/session/oauth2/token").then(),
                "string_pattern_mismatch", "body", "grant_type");
        unprocessable(client.request(null).formParam("username", ada.name()).post("/session/oauth2/token").then(),
                "missing", "body", "password");
        unprocessable(client.send("POST", "/session/oauth2/token", Map.of("username", "a", "password", "b"), null),
                "missing", "body", "username");
        client.request(null).config(RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                .contentType("multipart/form-data; boundary=x").body("nonsense").post("/session/oauth2/token").then()
                .statusCode(422);
    }

    @Test
    void whoIsNotSignedInIsToldWhy() {
        refused(client.get("/users/me", null).header("WWW-Authenticate", "Bearer"), 401, "Not authenticated");
        refused(client.request(null).header("Authorization", "Basic YTpi").get("/users/me").then(), 401,
                "Not authenticated");
        refused(client.get("/users/me", "x.y.z").header("WWW-Authenticate", nullValue()), 401,
                INVALID + "Invalid token");
        User ada = client.newUser();
        client.send("DELETE", "/users/" + ada.id(), null, client.admin().token()).statusCode(200);
        refused(client.get("/users/me", ada.token()), 401, INVALID + "User not found");
        refused(client.get("/users", client.newUser().token()), 403, "Insufficient permissions");
    }

    @Test
    void theCookieSignsInToo() {
        User ada = client.newUser();
        String cookie = client.login(ada.name(), PASSWORD).extract().cookie("palaestra_session");
        client.request(null).cookie("palaestra_session", cookie).get("/users/me").then().statusCode(200)
                .body("id", equalTo((int) ada.id()));
        client.request(null).cookie("palaestra_session", cookie).header("Origin", "https://evil.example")
                .delete("/users/me/likes/chat/" + UUID.randomUUID()).then().statusCode(403);
    }

    @Test
    void whatIsAbsentStaysWhenAnAccountIsChanged() {
        User ada = client.newUser();
        Map<String, Object> update = new HashMap<>(Map.of("username", ada.name(), "nickname", "Countess"));
        client.send("PUT", "/users/" + ada.id(), update, ada.token()).statusCode(200)
                .body("nickname", equalTo("Countess")).body("permission", equalTo(1));
        String renamed = newName();
        client.send("PUT", "/users/" + ada.id(), Map.of("username", renamed), ada.token()).statusCode(200)
                .body("username", equalTo(renamed)).body("nickname", equalTo("Countess"));
        client.token(renamed, PASSWORD);
        refused(client.login(ada.name(), PASSWORD), 401, "Incorrect username or password");
        update.put("username", renamed);
        update.put("nickname", null);
        client.send("PUT", "/users/" + ada.id(), update, ada.token()).body("nickname", nullValue());
        unprocessable(client.send("PUT", "/users/" + ada.id(), Map.of("nickname", "x"), ada.token()), "missing", "body",
                "username");
    }

    @Test
    void othersAreChangedByAdministratorsOnly() {
        User ada = client.newUser();
        User eva = client.newUser();
        refused(client.send("PUT", "/users/" + ada.id(), Map.of("username", newName()), eva.token()), 403,
                DENIED + "You cannot update other users");
        refused(client.send("PUT", "/users/2000000000", Map.of("username", newName()), eva.token()), 404,
                "User not found");
        client.send("PUT", "/users/" + ada.id(), Map.of("username", ada.name(), "nickname", "A"),
                client.admin().token()).statusCode(200).body("nickname", equalTo("A"));
    }

    @Test
    void nobodyRaisesHimself() {
        User ada = client.newUser();
        refused(permission(ada, 2, ada), 403, DENIED + "You cannot set user permission to admin");
        permission(ada, 0, ada).statusCode(200).body("permission", equalTo(0));
        refused(permission(ada, 1, ada), 403, DENIED + "You cannot raise your own permission");
        permission(ada, 1, client.admin()).statusCode(200).body("permission", equalTo(1));
    }

    @Test
    void whoIsMadeAnAdministratorIsOneAtOnceAndWhoIsNoMoreIsNone() {
        User ada = client.newUser();
        refused(client.get("/users", ada.token()), 403, "Insufficient permissions");
        permission(ada, 2, client.admin()).statusCode(200).body("permission", equalTo(2));
        client.get("/users", ada.token()).statusCode(200);
        permission(ada, 1, client.admin()).statusCode(200).body("permission", equalTo(1));
        refused(client.get("/users", ada.token()), 403, "Insufficient permissions");
    }

    @Test
    void administratorsListAccounts() {
        String admin = client.admin().token();
        client.newUser();
        client.newUser();
        client.get("/users?limit=2", admin).statusCode(200).body("$", hasSize(2));
        List<Integer> ids = client.get("/users?limit=100", admin).extract().path("id");
        assertThat(ids).isSorted().doesNotContain(0);
        client.get("/users?offset=100000000000", admin).statusCode(200).body("$", hasSize(0));
        unprocessable(client.get("/users?limit=101", admin), "less_than_equal", "query", "limit");
    }

    @Test
    void othersCreditsAreNotShown() {
        User ada = client.newUser();
        client.get("/users/" + ada.id(), client.newUser().token()).statusCode(200).body("credits_left", equalTo(0));
    }

    @Test
    void aPasswordChangeEndsTheOtherSessionsAndKeepsThisOne() {
        User ada = client.newUser();
        String other = client.token(ada.name(), PASSWORD);
        refused(client.send("PUT", "/users/me/password", Map.of("new_password", "a brand new one"), ada.token()), 400,
                "Old password is required");
        refused(client.send("PUT", "/users/me/password",
                Map.of("old_password", "not the password", "new_password", "a brand new one"), ada.token()), 400,
                "Old password is incorrect");
        client.send("PUT", "/users/me/password",
                Map.of("old_password", PASSWORD, "new_password", "a brand new one"), ada.token()).statusCode(200)
                .body("message", equalTo("Password updated successfully"));
        client.get("/users/me", ada.token()).statusCode(200);
        refused(client.get("/users/me", other), 401, INVALID + "Invalid token");
        refused(client.login(ada.name(), PASSWORD), 401, "Incorrect username or password");
        client.token(ada.name(), "a brand new one");
    }

    @Test
    void administratorsResetPasswords() {
        User ada = client.newUser();
        String path = "/users/" + ada.id() + "/password";
        refused(client.send("PUT", path, Map.of("new_password", "a brand new one"), client.newUser().token()), 403,
                "Insufficient permissions");
        client.send("PUT", path, Map.of("new_password", "a brand new one"), client.admin().token()).statusCode(200)
                .body("message", equalTo("Password updated successfully"));
        refused(client.get("/users/me", ada.token()), 401, INVALID + "Invalid token");
        client.token(ada.name(), "a brand new one");
        refused(client.send("PUT", "/users/2000000000/password", Map.of("new_password", "a brand new one"),
                client.admin().token()), 404, "User not found");
    }

    @Test
    void theAvatarIsSomewhereElse() {
        User ada = client.newUser();
        for (String path : List.of("/users/me/avatar", "/users/" + ada.id() + "/avatar")) {
            assertThat(client.get(path, ada.token()).statusCode(307).extract().header("Location"))
                    .isEqualTo("/static/avatars/default.webp");
        }
        refused(client.get("/users/2000000000/avatar", ada.token()), 404, "User not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.5", "99999999999999999999", "%20"})
    void aNumberThatIsNoneIsRefused(String id) {
        String type = id.equals("1.5") ? "int_from_float" : id.startsWith("9") ? "less_than_equal" : "int_parsing";
        unprocessable(client.get("/users/" + id, client.newUser().token()), type, "path", "user_id");
    }

    @Test
    void meIsNoNumberWhereNobodyIsMeant() {
        unprocessable(client.send("PUT", "/users/me", Collections.emptyMap(), client.newUser().token()), "int_parsing",
                "path", "user_id");
    }

    private ValidatableResponse permission(User of, int permission, User by) {
        return client.send("PUT", "/users/" + of.id(), Map.of("username", of.name(), "permission", permission),
                by.token());
    }
}
