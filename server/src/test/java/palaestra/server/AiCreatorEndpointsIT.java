package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static palaestra.server.AiCreatorClient.NO_AUTH;
import static palaestra.server.AiCreatorClient.PARAMS_ERROR;
import static palaestra.server.AiCreatorClient.refused;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One table of all of AICreator's endpoints, walked by strangers, by foreigners and with garbage. */
@ExtendWith(SharedServer.class)
class AiCreatorEndpointsIT {

    private enum Who { ANYBODY, SIGNED_IN, ADMINISTRATOR }

    private enum Endpoint {
        HEALTH("GET", "/health", Who.ANYBODY, null),
        REGISTER("POST", "/user/register", Who.ANYBODY, "userAccount"),
        LOGIN("POST", "/user/login", Who.ANYBODY, "userAccount"),
        LOGOUT("POST", "/user/logout", Who.ANYBODY, null),
        GET_USER("POST", "/user/getvo", Who.SIGNED_IN, null),
        BAN("POST", "/user/ban", Who.ADMINISTRATOR, "userId"),
        UNBAN("POST", "/user/unban", Who.ADMINISTRATOR, "userId"),
        UPDATE_INFO("POST", "/user/updateInfo", Who.SIGNED_IN, "password"),
        UPDATE_PASSWORD("POST", "/user/updatePassword", Who.SIGNED_IN, "newPassword"),
        CREATE("POST", "/chat-history/create", Who.SIGNED_IN, "appId"),
        LIST("GET", "/chat-history/app/1", Who.SIGNED_IN, null),
        SEARCH("POST", "/chat-history/admin/page", Who.ADMINISTRATOR, "messageType"),
        DELETE("POST", "/chat-history/admin/delete?chatHistoryId=1", Who.ADMINISTRATOR, null);

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

    private AiCreatorClient client;

    @BeforeEach
    void takeServer(PalaestraProcess shared) {
        client = new AiCreatorClient(shared);
    }

    @ParameterizedTest
    @EnumSource
    void aStrangerGetsOnlyWhatIsForAnybody(Endpoint endpoint) {
        for (String token : new String[] {null, "x.y.z", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0."}) {
            ValidatableResponse answer = send(endpoint, endpoint.method, "{}", token);
            if (endpoint.who == Who.ANYBODY) {
                assertThat(answer.extract().<Integer>path("code")).isNotEqualTo(NO_AUTH);
            } else {
                refused(answer, NO_AUTH);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aForeignerGetsNothingThatIsForAdministrators(Endpoint endpoint) {
        ValidatableResponse answer = send(endpoint, endpoint.method, "{}", client.newUser().token());
        if (endpoint.who == Who.ADMINISTRATOR) {
            refused(answer, NO_AUTH);
        } else {
            assertThat(answer.extract().<Integer>path("code")).isNotEqualTo(NO_AUTH);
        }
    }

    @ParameterizedTest
    @EnumSource
    void garbageIsRefusedAndNeverAFault(Endpoint endpoint) {
        String token = allowed(endpoint);
        for (String body : bodies(endpoint)) {
            ValidatableResponse answer = send(endpoint, endpoint.method, body, token);
            if (endpoint.field != null) {
                refused(answer, PARAMS_ERROR);
            } else {
                assertThat(answer.extract().<Integer>path("code")).isNotEqualTo(50000);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherMethodsTypesAndSizesAreRefusedInTheDialectsWords(Endpoint endpoint) {
        String token = allowed(endpoint);
        refused(send(endpoint, "PUT", "{}", token), 405, PARAMS_ERROR);
        refused(send(endpoint, "DELETE", "{}", token), 405, PARAMS_ERROR);
        refused(client.get(endpoint.path.replaceFirst("\\?.*", "") + "/nothing", token), 404,
                AiCreatorClient.NOT_FOUND);
        refused(send(client.request(token).accept("text/html"), endpoint, endpoint.method, "{}"), 406, PARAMS_ERROR);
        if (endpoint.field != null) {
            refused(client.request(token).contentType("text/plain").body("{}").post(endpoint.path).then(), 415,
                    PARAMS_ERROR);
            refused(send(endpoint, endpoint.method, "{\"x\":\"" + "x".repeat(1 << 20) + "\"}", token), 413,
                    PARAMS_ERROR);
        }
    }

    private static List<String> bodies(Endpoint endpoint) {
        String field = "{\"" + endpoint.field + "\":";
        return List.of("", "{", "nonsense", "null", "[]", "5", "\u0000", "[".repeat(10_000), field + "}",
                field + "{}}", field + "[1]}", field + "\"\\u0000\"}", field + "true}", field + "1.5}",
                field + "1e99999}", field + "\"'; drop table account\"}");
    }

    /** Always a session of its own, because some endpoints end it. */
    private String allowed(Endpoint endpoint) {
        return endpoint.who == Who.ADMINISTRATOR ? client.admin().token() : client.newUser().token();
    }

    private ValidatableResponse send(Endpoint endpoint, String method, String body, String token) {
        return send(client.request(token), endpoint, method, body);
    }

    /** The server takes no bodies with these two methods. */
    private static ValidatableResponse send(RequestSpecification request, Endpoint endpoint, String method,
            String body) {
        boolean bare = "GET".equals(method) || "DELETE".equals(method);
        return (bare ? request : request.contentType(ContentType.JSON).body(body)).request(method, endpoint.path)
                .then();
    }
}
