package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks every endpoint of the dialect with strangers and garbage. */
@ExtendWith(ArenaStage.class)
class ArenaEndpointsIT {

    private enum Endpoint {
        CREATE_PAIR("POST", "/create_pair", false, "prefix"),
        CREATE_EDIT_PAIR("POST", "/create_edit_pair", false, "codeToEdit"),
        ADD_COMPLETION("PUT", "/add_completion", false, "completionId"),
        ADD_SINGLE_OUTCOME("PUT", "/add_single_outcome", false, "completionId"),
        ADD_COMPLETION_OUTCOME("PUT", "/add_completion_outcome", false, "acceptedIndex"),
        ADD_EDIT_OUTCOME("PUT", "/add_edit_outcome", false, "responseItems"),
        LIST_MODELS("GET", "/list_models", false, null),
        USER_SCORES("POST", "/user_scores", false, "userId"),
        USER_VOTE_COUNT("POST", "/user_vote_count", false, "userId"),
        PUT_USER("PUT", "/users", false, "username"),
        PATCH_USER("PATCH", "/users", false, "newPassword"),
        LEADERBOARD("GET", "/arena/leaderboard", false, null),
        ELO_DATA("GET", "/arena/elo_data", false, null),
        VOTES("GET", "/arena/votes", true, null),
        QUALITY("GET", "/arena/quality", true, null);

        private final String method;
        private final String path;
        private final boolean forAdministrators;
        /** One of the body's fields; null where there is no body. */
        private final String field;

        Endpoint(String method, String path, boolean forAdministrators, String field) {
            this.method = method;
            this.path = path;
            this.forAdministrators = forAdministrators;
            this.field = field;
        }

        int refusal() {
            return path.startsWith("/users") ? 422 : 400;
        }
    }

    private ArenaClient client;

    @BeforeEach
    void begin(ArenaClient shared) {
        client = shared;
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsForAdministratorsAsksWhoCalls(Endpoint endpoint) {
        for (String token : new String[] {null, "x.y.z", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0."}) {
            int status = send(client.request(token), endpoint, endpoint.method, "{}").extract().statusCode();
            if (endpoint.forAdministrators) {
                assertThat(status).isEqualTo(401);
            } else {
                assertThat(status).isNotIn(401, 403);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void garbageIsRefusedAndNeverAFault(Endpoint endpoint) {
        if (endpoint.field == null) {
            return;
        }
        String field = "{\"" + endpoint.field + "\":";
        for (String body : List.of("", "{", "nonsense", "null", "[]", "5", "\u0000", "[".repeat(10_000), field + "}",
                "{}", field + "{}}", field + "[1]}", field + "\"\\u0000\"}", field + "true}", field + "1.5}",
                field + "1e99999}", field + "null}", field + "\"\"}")) {
            send(client.request(null), endpoint, endpoint.method, body).statusCode(endpoint.refusal())
                    .contentType(ContentType.JSON).body("detail", notNullValue());
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherMethodsTypesAndSizesAreRefusedInTheDialectsWords(Endpoint endpoint) {
        if (!endpoint.path.equals("/users")) {
            send(client.request(null), endpoint, "DELETE", "").statusCode(405)
                    .body("detail", equalTo("Method Not Allowed"));
            client.get(endpoint.path + "/nothing", null).statusCode(404).body("detail", equalTo("Not Found"));
        }
        if (endpoint.field != null) {
            client.request(null).contentType("text/plain").body("{}").request(endpoint.method, endpoint.path).then()
                    .statusCode(415).body("detail", notNullValue());
            send(client.request(null), endpoint, endpoint.method, "{\"x\":\"" + "x".repeat(1 << 20) + "\"}")
                    .statusCode(413).body("detail", notNullValue());
        }
    }

    private static ValidatableResponse send(RequestSpecification request, Endpoint endpoint, String method,
            String body) {
        boolean bare = "GET".equals(method) || "DELETE".equals(method);
        return (bare ? request : request.contentType(ContentType.JSON).body(body)).request(method, endpoint.path)
                .then();
    }
}
