package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static palaestra.server.CourseApi.PASSWORD;
import static palaestra.server.CourseApi.refused;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import palaestra.server.CourseApi.User;

/** Accounts of the course platform, from registration to deletion. */
@ExtendWith(SharedServer.class)
class CourseAccountsIT {

    private static final String OTHER = "another password";

    private CourseApi api;

    @BeforeEach
    void takeServer(PalaestraProcess shared) {
        api = new CourseApi(shared);
    }

    @Test
    void registrationSignsInAndShowsTheAccountAsDocumented() {
        User ada = api.newUser();
        api.get("/api/auth/me", ada.token()).statusCode(200)
                .body("keySet() as List", contains("id", "username", "email", "role", "is_active", "email_verified",
                        "created_at", "last_login"))
                .body("username", equalTo(ada.name())).body("email", equalTo(ada.email()))
                .body("role", equalTo("user")).body("is_active", equalTo(true))
                .body("email_verified", equalTo(false)).body("last_login", nullValue());
        api.login(ada.name(), PASSWORD).statusCode(200).body("token_type", equalTo("bearer"))
                .body("user.last_login", notNullValue());
    }

    @Test
    void oneSignsInByNameOrAddressInAnyCaseByJsonOrForm() {
        User ada = api.newUser();
        for (String name : List.of(ada.name().toUpperCase(Locale.ROOT), ada.email().toLowerCase(Locale.ROOT))) {
            api.login(name, PASSWORD).statusCode(200).body("user.id", equalTo((int) ada.id()));
            api.request(null).contentType(ContentType.URLENC).formParam("username", name)
                    .formParam("password", PASSWORD.replace(" ", "+")).post("/api/auth/login").then().statusCode(200);
        }
        refused(api.login(ada.name(), OTHER), 401);
        refused(api.login("nobody-" + ada.name(), PASSWORD), 401);
    }

    @Test
    void takenNamesAndAddressesAreRefused() {
        User ada = api.newUser();
        refused(api.register(ada.name().toUpperCase(Locale.ROOT), "x" + ada.email()), 400);
        refused(api.register("x" + ada.name(), ada.email().toUpperCase(Locale.ROOT)), 400);
    }

    @Test
    void logoutEndsTheSessionAtOnce() {
        User ada = api.newUser();
        api.post("/api/auth/logout", null, ada.token()).statusCode(200).body("detail", nullValue());
        refused(api.get("/api/auth/me", ada.token()), 401);
    }

    @Test
    void refreshAnswersATokenThatLastsLonger() {
        User ada = api.newUser();
        String fresh = api.post("/api/auth/refresh", null, ada.token()).statusCode(200)
                .body("user.username", equalTo(ada.name())).extract().path("access_token");
        api.get("/api/auth/me", fresh).statusCode(200);
        api.get("/api/auth/me", ada.token()).statusCode(200);
    }

    @Test
    void theLinkThatWasSentConfirmsTheAddressOnce() {
        User ada = api.newUser();
        String token = api.tokenInLog("VERIFY_EMAIL", ada.id());
        api.post("/api/auth/verify-email", Map.of("token", token), null).statusCode(200);
        api.get("/api/auth/me", ada.token()).body("email_verified", equalTo(true));
        refused(api.post("/api/auth/verify-email", Map.of("token", token), null), 400);
        refused(api.post("/api/auth/resend-verification", null, ada.token()), 400);
    }

    @Test
    void aLaterLinkEndsTheEarlierOne() {
        User ada = api.newUser();
        String first = api.tokenInLog("VERIFY_EMAIL", ada.id());
        api.post("/api/auth/resend-verification", null, ada.token()).statusCode(200);
        Awaitility.await().until(() -> !api.tokenInLog("VERIFY_EMAIL", ada.id()).equals(first));
        refused(api.post("/api/auth/verify-email", Map.of("token", first), null), 400);
        api.post("/api/auth/verify-email", Map.of("token", api.tokenInLog("VERIFY_EMAIL", ada.id())), null)
                .statusCode(200);
    }

    @Test
    void aForgottenPasswordIsResetByTheLinkWhichEndsAllSessions() {
        User ada = api.newUser();
        String known = api.post("/api/auth/forgot-password", Map.of("email", ada.email()), null).statusCode(200)
                .extract().asString();
        String unknown = api.post("/api/auth/forgot-password", Map.of("email", "x" + ada.email()), null)
                .statusCode(200).extract().asString();
        assertThat(known).isEqualTo(unknown);
        String token = api.tokenInLog("RESET_PASSWORD", ada.id());
        refused(api.post("/api/auth/reset-password", Map.of("token", "x" + token, "new_password", OTHER), null), 400);
        refused(api.post("/api/auth/reset-password", Map.of("token", token, "new_password", "short"), null), 422);
        refused(api.post("/api/auth/verify-email", Map.of("token", token), null), 400);
        api.post("/api/auth/reset-password", Map.of("token", token, "new_password", OTHER), null).statusCode(200);
        refused(api.get("/api/auth/me", ada.token()), 401);
        refused(api.login(ada.name(), PASSWORD), 401);
        api.login(ada.name(), OTHER).statusCode(200).body("user.email_verified", equalTo(true));
        refused(api.post("/api/auth/reset-password", Map.of("token", token, "new_password", PASSWORD), null), 400);
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsOnly() {
        User ada = api.newUser();
        String other = api.login(ada.name(), PASSWORD).extract().path("access_token");
        refused(api.put("/api/user/password", Map.of("old_password", OTHER, "new_password", OTHER), other), 400);
        refused(api.put("/api/user/password", Map.of("old_password", PASSWORD, "new_password", "short"), other), 400);
        refused(api.put("/api/user/password", Map.of("old_password", PASSWORD), other), 422);
        api.put("/api/user/password", Map.of("old_password", PASSWORD, "new_password", OTHER), other).statusCode(200);
        api.get("/api/auth/me", other).statusCode(200);
        refused(api.get("/api/auth/me", ada.token()), 401);
        api.put("/api/user/password?old_password=another+password&new_password=oldclient", null, other)
                .statusCode(200);
        api.login(ada.name(), "oldclient").statusCode(200);
    }

    @Test
    void aConfigurationIsChangedInPartsAndKeepsItsSecrets() {
        User ada = api.newUser();
        api.get("/api/user/config", ada.token()).statusCode(200).body("speed", equalTo(1.0f))
                .body("notopen_action", equalTo("retry")).body("use_cookies", equalTo(false))
                .body("has_cx_password", equalTo(false)).body("user_id", equalTo((int) ada.id()));
        api.put("/api/user/config", Map.of("cx_username", "13800138000", "cx_password", "catalogue secret",
                "speed", 1.5, "notopen_action", "ask", "use_cookies", true), ada.token()).statusCode(200);
        api.put("/api/user/config", Map.of("tiku_config", Map.of("provider", "x", "api_key", "k-12345678")),
                ada.token()).statusCode(200)
                .body("speed", equalTo(1.5f)).body("notopen_action", equalTo("ask"))
                .body("use_cookies", equalTo(true)).body("cx_username", equalTo("13800138000"))
                .body("cx_password", nullValue()).body("has_cx_password", equalTo(true))
                .body("tiku_config.provider", equalTo("x")).body("tiku_config.api_key", equalTo("***"));
        api.put("/api/user/config", Map.of("cx_username", ""), ada.token()).statusCode(200)
                .body("cx_username", nullValue()).body("has_cx_password", equalTo(false));
        refused(api.put("/api/user/config", Map.of("speed", 2.5), ada.token()), 422);
        refused(api.put("/api/user/config", Map.of("notopen_action", "explode"), ada.token()), 422);
        api.post("/api/user/config/test-tiku", null, ada.token()).statusCode(200).body("message", notNullValue());
    }

    @Test
    void theProfileCountsTasks() {
        User ada = api.newUser();
        api.post("/api/tasks", Map.of("name", "one"), ada.token()).statusCode(201);
        api.get("/api/user/profile", ada.token()).statusCode(200)
                .body("user.username", equalTo(ada.name())).body("user.config.speed", equalTo(1.0f))
                .body("statistics.tasks.total", equalTo(1)).body("statistics.tasks.pending", equalTo(1))
                .body("statistics.tasks.cancelled", equalTo(0));
    }

    @Test
    void anAccountIsDeletedByItsPasswordInTheBodyOrTheQuery() {
        User ada = api.newUser();
        refused(api.send("DELETE", "/api/user/account", Map.of("password", OTHER), ada.token()), 400);
        api.send("DELETE", "/api/user/account", Map.of("password", PASSWORD), ada.token()).statusCode(200);
        refused(api.get("/api/auth/me", ada.token()), 401);
        refused(api.login(ada.name(), PASSWORD), 401);
        User bob = api.newUser();
        refused(api.send("DELETE", "/api/user/account", null, bob.token()), 422);
        api.send("DELETE", "/api/user/account?password=a+course+password", null, bob.token()).statusCode(200);
        api.register(bob.name(), bob.email()).statusCode(201).body("user.id", not(equalTo((int) bob.id())));
    }
}
