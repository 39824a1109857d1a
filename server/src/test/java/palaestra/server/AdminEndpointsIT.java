package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.blankOrNullString;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One table of the endpoints below {@code /admin/api}, walked by those who may not and with garbage. */
@ExtendWith(SharedServer.class)
class AdminEndpointsIT {

    private static final String NOBODY = "999999999";
    private static final String NO_TASK = new UUID(0, 1).toString();

    private enum Kind { LIST, EXPORT, ONE, ACTION, MAKE }

    private enum Endpoint {
        ACCOUNTS(Kind.LIST, "/accounts", "role", "standing", "sort", "order"),
        ACCOUNTS_FILE(Kind.EXPORT, "/accounts/export", "format", "role"),
        ACCOUNT(Kind.ONE, "/accounts/" + NOBODY),
        CREDITS(Kind.ONE, "/accounts/" + NOBODY + "/credits"),
        BAN(Kind.ACTION, "/accounts/" + NOBODY + "/ban"),
        UNBAN(Kind.ACTION, "/accounts/" + NOBODY + "/unban"),
        DISABLE(Kind.ACTION, "/accounts/" + NOBODY + "/disable"),
        ENABLE(Kind.ACTION, "/accounts/" + NOBODY + "/enable"),
        ROLE(Kind.ACTION, "/accounts/" + NOBODY + "/role"),
        GRANT(Kind.ACTION, "/accounts/" + NOBODY + "/credits"),
        TASKS(Kind.LIST, "/tasks", "state", "owner"),
        TASK_LOG(Kind.ONE, "/tasks/" + NO_TASK + "/log"),
        TASK_STOP(Kind.ACTION, "/tasks/" + NO_TASK + "/stop"),
        TASK_RETRY(Kind.ACTION, "/tasks/" + NO_TASK + "/retry"),
        COURSE_TASKS(Kind.LIST, "/course-tasks", "state", "owner"),
        COURSE_LOG(Kind.ONE, "/course-tasks/" + NOBODY + "/log"),
        COURSE_STOP(Kind.ACTION, "/course-tasks/" + NOBODY + "/stop"),
        COURSE_RETRY(Kind.ACTION, "/course-tasks/" + NOBODY + "/retry"),
        MODELS(Kind.EXPORT, "/models"),
        MODEL_ENABLE(Kind.ACTION, "/models/no-such-model/enable"),
        MODEL_DISABLE(Kind.ACTION, "/models/no-such-model/disable"),
        CODES(Kind.LIST, "/codes", "state"),
        CODES_FILE(Kind.EXPORT, "/codes/export", "format", "state"),
        MAKE_CODES(Kind.MAKE, "/codes"),
        CODE_WITHDRAW(Kind.ACTION, "/codes/" + NOBODY + "/withdraw"),
        AUDIT(Kind.LIST, "/audit", "kind", "level", "account", "from", "to", "behind"),
        AUDIT_FILE(Kind.EXPORT, "/audit/export", "format", "from");

        private final Kind kind;
        private final String path;
        private final List<String> checked;

        Endpoint(Kind kind, String path, String... checked) {
            this.kind = kind;
            this.path = path;
            this.checked = List.of(checked);
        }

        private String method() {
            return kind == Kind.ACTION || kind == Kind.MAKE ? "POST" : "GET";
        }

        /** One that all of those that read a body accept. */
        private String body() {
            return kind == Kind.MAKE ? "{}" : "{\"role\":\"user\",\"amount\":1,\"reason\":\"x\",\"key\":\"x\"}";
        }
    }

    /** Made once, because signing in takes its time. */
    private static SmartCoderClient admin;
    private static SmartCoderClient user;
    private static SmartCoderClient programmer;

    private PalaestraProcess server;

    @BeforeEach
    void takeServer(PalaestraProcess shared) {
        server = shared;
        if (admin == null) {
            admin = SmartCoderClient.administrator(shared);
            user = SmartCoderClient.user(shared);
            programmer = SmartCoderClient.programmer(shared);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStrangerIsSentToSignIn(Endpoint endpoint) {
        refused(send(endpoint, SmartCoderClient.anonymously(server)), 401);
        refused(send(endpoint, SmartCoderClient.anonymously(server).auth().oauth2("x.y.z")), 401);
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsNoAdministratorIsRefused(Endpoint endpoint) {
        refused(send(endpoint, user.request()), 403);
        refused(send(endpoint, programmer.request()), 403);
    }

    @ParameterizedTest
    @EnumSource
    void anAdministratorGetsListsAndFilesAndIsToldWhatIsNotThere(Endpoint endpoint) {
        Response answer = send(endpoint, administrator());
        switch (endpoint.kind) {
            case LIST, EXPORT -> assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
            case ONE, ACTION -> refused(answer, 404);
            case MAKE -> refused(answer, 422);
            default -> throw new AssertionError(endpoint.kind);
        }
    }

    @ParameterizedTest
    @EnumSource
    void parametersOutOfTheirBoundsAreNamed(Endpoint endpoint) {
        for (String name : endpoint.checked) {
            refused(administrator().queryParam(name, "no-such-thing").get("/admin/api" + endpoint.path), 422, name);
        }
        if (endpoint.kind == Kind.LIST) {
            for (String size : List.of("0", "101", "-1", "x", "1e9")) {
                refused(administrator().queryParam("size", size).get("/admin/api" + endpoint.path), 422, "size");
            }
            assertThat(administrator().queryParam("page", "999999999999").get("/admin/api" + endpoint.path)
                    .statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void garbageIsRefusedAndNeverAFault(Endpoint endpoint) {
        for (String body : List.of("", "{", "[]", "null", "{\"role\":1}", "{\"seconds\":\"x\"}", "{\"count\":-1}")) {
            RequestSpecification request = administrator();
            boolean bare = endpoint.method().equals("GET");
            Response answer = (bare ? request : request.contentType(ContentType.JSON).body(body))
                    .request(endpoint.method(), "/admin/api" + endpoint.path);
            assertThat(answer.statusCode()).as(body).isIn(bare ? List.of(200, 404) : List.of(400, 404, 422));
        }
        refused(administrator().request("PATCH", "/admin/api" + endpoint.path), 405);
        refused(administrator().get("/admin/api" + endpoint.path + "/nothing/at/all"), 404);
    }

    private RequestSpecification administrator() {
        return admin.request();
    }

    private Response send(Endpoint endpoint, RequestSpecification request) {
        boolean bare = endpoint.method().equals("GET");
        return (bare ? request : request.contentType(ContentType.JSON).body(endpoint.body()))
                .request(endpoint.method(), "/admin/api" + endpoint.path);
    }

    private static void refused(Response answer, int status, String... named) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        answer.then().contentType(ContentType.JSON).body("message", not(blankOrNullString()));
        for (String name : named) {
            assertThat(answer.jsonPath().getString("message")).startsWith(name + ":");
        }
    }
}
