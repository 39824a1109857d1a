package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static palaestra.server.CourseApi.refused;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One table of all of the course platform's endpoints, walked by strangers, by foreigners and with garbage. */
@ExtendWith(SharedServer.class)
class CourseEndpointsIT {

    private enum Who { ANYBODY, SIGNED_IN, ADMINISTRATOR }

    private enum Endpoint {
        HEALTH("GET", "/api/health", Who.ANYBODY, null),
        REGISTER("POST", "/api/auth/register", Who.ANYBODY, "username"),
        LOGIN("POST", "/api/auth/login", Who.ANYBODY, "username"),
        VERIFY("POST", "/api/auth/verify-email", Who.ANYBODY, "token"),
        FORGOT("POST", "/api/auth/forgot-password", Who.ANYBODY, "email"),
        RESET("POST", "/api/auth/reset-password", Who.ANYBODY, "token"),
        ME("GET", "/api/auth/me", Who.SIGNED_IN, null),
        LOGOUT("POST", "/api/auth/logout", Who.SIGNED_IN, null),
        REFRESH("POST", "/api/auth/refresh", Who.SIGNED_IN, null),
        RESEND("POST", "/api/auth/resend-verification", Who.SIGNED_IN, null),
        CONFIG("GET", "/api/user/config", Who.SIGNED_IN, null),
        CHANGE_CONFIG("PUT", "/api/user/config", Who.SIGNED_IN, "notopen_action"),
        TEST_ANSWERS("POST", "/api/user/config/test-tiku", Who.SIGNED_IN, null),
        PROFILE("GET", "/api/user/profile", Who.SIGNED_IN, null),
        PASSWORD("PUT", "/api/user/password", Who.SIGNED_IN, "old_password"),
        TASKS("GET", "/api/tasks", Who.SIGNED_IN, null),
        CREATE("POST", "/api/tasks", Who.SIGNED_IN, "name"),
        COURSES("GET", "/api/courses/list", Who.SIGNED_IN, null),
        USERS("GET", "/api/admin/users", Who.ADMINISTRATOR, null),
        CHANGE_USER("PUT", "/api/admin/users/999999999", Who.ADMINISTRATOR, "role"),
        ALL_TASKS("GET", "/api/admin/tasks", Who.ADMINISTRATOR, null),
        LIBRARY("GET", "/api/admin/courses", Who.ADMINISTRATOR, null),
        IMPORT("POST", "/api/admin/courses", Who.ADMINISTRATOR, "items"),
        STATISTICS("GET", "/api/admin/statistics", Who.ADMINISTRATOR, null),
        LOGS("GET", "/api/admin/logs", Who.ADMINISTRATOR, null),
        RECOVER("POST", "/api/admin/recover-tasks", Who.ADMINISTRATOR, null),
        SMTP("GET", "/api/system-config/smtp", Who.ADMINISTRATOR, null),
        CHANGE_SMTP("PUT", "/api/system-config/smtp", Who.ADMINISTRATOR, "smtp_host"),
        TEST_SMTP("POST", "/api/system-config/smtp/test", Who.ADMINISTRATOR, "to_email"),
        TEMPLATES("GET", "/api/system-config/smtp-templates", Who.ADMINISTRATOR, null),
        SYSTEM("GET", "/api/system-config/system-params", Who.ADMINISTRATOR, null),
        PARAMETERS("GET", "/api/system-config/editable-configs", Who.ADMINISTRATOR, null),
        SET_PARAMETER("PUT", "/api/system-config/editable-config", Who.ADMINISTRATOR, "key"),
        SET_PARAMETERS("PUT", "/api/system-config/batch", Who.ADMINISTRATOR, "configs"),
        INITIALISE("POST", "/api/system-config/init-editable-configs", Who.ADMINISTRATOR, null),
        DEFAULTS("POST", "/api/system-config/init-defaults", Who.ADMINISTRATOR, null);

        private final String method;
        private final String path;
        private final Who who;
        /** One of the body's fields; null where there is no body. */
        private final String field;

        Endpoint(String method, String path, Who who, String field) {
            this.method = method;
            this.path = path;
            this.who = who;
            this.field = field;
        }
    }

    private CourseApi api;

    @BeforeEach
    void takeServer(PalaestraProcess shared) {
        api = new CourseApi(shared);
    }

    @ParameterizedTest
    @EnumSource
    void aStrangerGetsOnlyWhatIsForAnybody(Endpoint endpoint) {
        for (String token : new String[] {null, "x.y.z", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0."}) {
            ValidatableResponse answer = send(endpoint, "{}", token);
            if (endpoint.who == Who.ANYBODY) {
                assertThat(answer.extract().statusCode()).isNotIn(401, 403, 500);
            } else {
                refused(answer, 401);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aForeignerGetsNothingThatIsForAdministrators(Endpoint endpoint) {
        ValidatableResponse answer = send(endpoint, "{}", api.newUser().token());
        if (endpoint.who == Who.ADMINISTRATOR) {
            refused(answer, 403);
        } else {
            assertThat(answer.extract().statusCode()).isNotIn(401, 403, 500);
        }
    }

    @ParameterizedTest
    @EnumSource
    void garbageIsRefusedAndNeverAFault(Endpoint endpoint) {
        String token = allowed(endpoint);
        for (String body : bodies(endpoint)) {
            ValidatableResponse answer = send(endpoint, body, token);
            if (endpoint.field != null) {
                assertThat(answer.extract().statusCode()).as(body).isIn(400, 404, 422, 200, 201);
            }
            assertThat(answer.extract().statusCode()).as(body).isLessThan(500);
        }
        if (endpoint.field != null) {
            for (String body : List.of("{", "nonsense", "null", "[]", "5", "[".repeat(10_000))) {
                refused(send(endpoint, body, token), 422);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherMethodsTypesAndSizesAreRefusedInTheDialectsWords(Endpoint endpoint) {
        String token = allowed(endpoint);
        refused(api.send("PATCH", endpoint.path, "{}", token), 405);
        refused(api.get(endpoint.path + "/nothing/at/all", token), 404);
        if (endpoint.field != null) {
            refused(send(endpoint, "{\"x\":\"" + "x".repeat(1 << 20) + "\"}", token), 413);
        }
    }

    @Test
    void numbersInPathsThatAreNoneAreRefused() {
        String admin = api.admin().token();
        for (String path : List.of("/api/admin/users/x", "/api/admin/users/1.5", "/api/admin/users/1e3")) {
            refused(api.get(path, admin), 422);
        }
        refused(api.get("/api/admin/users/99999999999999999999", admin), 404);
        refused(api.post("/api/admin/tasks/x/force-stop", null, admin), 422);
        refused(api.get("/api/admin/users?is_active=perhaps", admin), 422);
        refused(api.get("/api/admin/tasks?user_id=x", admin), 422);
        refused(api.get("/api/nothing", admin), 404);
    }

    private static List<String> bodies(Endpoint endpoint) {
        String field = "{\"" + endpoint.field + "\":";
        return List.of("", field + "}", field + "{}}", field + "[1]}", field + "\"\\u0000\"}", field + "true}",
                field + "1.5}", field + "1e99999}", field + "\"'; drop table " + endpoint.field + "\"}");
    }

    /** Always a session of its own, because some endpoints end it. */
    private String allowed(Endpoint endpoint) {
        return endpoint.who == Who.ADMINISTRATOR ? api.admin().token() : api.newUser().token();
    }

    /** No body goes with GET. */
    private ValidatableResponse send(Endpoint endpoint, String body, String token) {
        RequestSpecification request = api.request(token);
        boolean bare = "GET".equals(endpoint.method) || endpoint.field == null;
        return (bare ? request : request.contentType(ContentType.JSON).body(body))
                .request(endpoint.method, endpoint.path).then();
    }
}
