package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static palaestra.server.AiDeerClient.refused;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One table of AIDeer's endpoints, walked by strangers, by foreigners and with garbage. */
@ExtendWith(SharedServer.class)
class AiDeerEndpointsIT {

    private static final String NOBODYS = "%ID%";

    private enum Who { ANYBODY, SIGNED_IN, ADMINISTRATOR }

    private enum Endpoint {
        USERS("GET", "/users", Who.ADMINISTRATOR, false),
        REGISTER("POST", "/users", Who.ANYBODY, true),
        ME("GET", "/users/me", Who.SIGNED_IN, false),
        MY_PASSWORD("PUT", "/users/me/password", Who.SIGNED_IN, true),
        MY_AVATAR("GET", "/users/me/avatar", Who.SIGNED_IN, false),
        USER("GET", "/users/1", Who.SIGNED_IN, false),
        UPDATE_USER("PUT", "/users/2000000000", Who.SIGNED_IN, true),
        DELETE_USER("DELETE", "/users/2000000000", Who.ADMINISTRATOR, false),
        PASSWORD("PUT", "/users/2000000000/password", Who.ADMINISTRATOR, true),
        AVATAR("GET", "/users/1/avatar", Who.SIGNED_IN, false),
        LIKES("GET", "/users/me/likes", Who.SIGNED_IN, false),
        LIKE_CHAT("POST", "/users/me/likes/chat/" + NOBODYS, Who.SIGNED_IN, false),
        UNLIKE_CHAT("DELETE", "/users/me/likes/chat/" + NOBODYS, Who.SIGNED_IN, false),
        LIKE_PRESET("POST", "/users/me/likes/preset/" + NOBODYS, Who.SIGNED_IN, false),
        UNLIKE_PRESET("DELETE", "/users/me/likes/preset/" + NOBODYS, Who.SIGNED_IN, false),
        CHATS("GET", "/chats", Who.SIGNED_IN, false),
        NEW_CHAT("POST", "/chats", Who.SIGNED_IN, true),
        CHAT("GET", "/chats/" + NOBODYS, Who.SIGNED_IN, false),
        UPDATE_CHAT("PUT", "/chats/" + NOBODYS, Who.SIGNED_IN, true),
        DELETE_CHAT("DELETE", "/chats/" + NOBODYS, Who.SIGNED_IN, false),
        PRESETS("GET", "/presets", Who.SIGNED_IN, false),
        NEW_PRESET("POST", "/presets", Who.SIGNED_IN, true),
        PRESET("GET", "/presets/" + NOBODYS, Who.SIGNED_IN, false),
        UPDATE_PRESET("PUT", "/presets/" + NOBODYS, Who.SIGNED_IN, true),
        DELETE_PRESET("DELETE", "/presets/" + NOBODYS, Who.SIGNED_IN, false);

        private final String method;
        private final String path;
        private final Who who;
        /** Whether it takes a body. */
        private final boolean body;

        Endpoint(String method, String path, Who who, boolean body) {
            this.method = method;
            this.path = path;
            this.who = who;
            this.body = body;
        }

        boolean names() {
            return path.contains(NOBODYS) || path.contains("/1") || path.contains("/2");
        }
    }

    private AiDeerClient client;

    @BeforeEach
    void takeServer(PalaestraProcess shared) {
        client = new AiDeerClient(shared);
    }

    @ParameterizedTest
    @EnumSource
    void aStrangerGetsOnlyWhatIsForAnybody(Endpoint endpoint) {
        ValidatableResponse without = send(endpoint, "{}", null);
        ValidatableResponse invalid = send(endpoint, "{}", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.");
        if (endpoint.who == Who.ANYBODY) {
            without.statusCode(422);
            invalid.statusCode(422);
        } else {
            refused(without.header("WWW-Authenticate", "Bearer"), 401, "Not authenticated");
            refused(invalid, 401, "Could not validate credentials: Invalid token");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aForeignerGetsNothingThatIsForAdministrators(Endpoint endpoint) {
        ValidatableResponse answer = send(endpoint, "{}", client.newUser().token());
        if (endpoint.who == Who.ADMINISTRATOR) {
            refused(answer, 403, "Insufficient permissions");
        } else {
            assertThat(answer.extract().statusCode()).isIn(200, 307, 404, 422);
        }
    }

    @ParameterizedTest
    @EnumSource
    void garbageIsRefusedAndNeverAFault(Endpoint endpoint) {
        String token = allowed(endpoint);
        if (endpoint.body) {
            for (String body : List.of("", "{", "nonsense", "null", "[]", "5", "\u0000", "[".repeat(10_000),
                    "{\"a\":1,\"a\":2}", "{\"title\":{}}", "{\"title\":\"\\u0000\",\"messages\":[{}]}",
                    "{\"messages\":" + "[" + "5,".repeat(100_000) + "5]}", "{\"permission\":1e99999}",
                    "{\"username\":[],\"new_password\":\"\\ud800\"}")) {
                ValidatableResponse answer = send(endpoint, body, token);
                answer.statusCode(422).contentType(ContentType.JSON);
                assertThat(answer.extract().asString().length()).isLessThan(20_000);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anIdentifierThatIsNoneIsRefused(Endpoint endpoint) {
        if (endpoint.names()) {
            String token = allowed(endpoint);
            for (String id : List.of("x", "1-1-1-1-1", "%27%20or%201=1", "00000000-0000-0000-0000-00000000000g")) {
                String path = endpoint.path.replace(NOBODYS, id).replaceFirst("/(1|2000000000)\\b", "/" + id);
                request(token, endpoint, "{}").request(endpoint.method, path).then().statusCode(422)
                        .contentType(ContentType.JSON);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherTypesAndSizesAreRefusedInTheDialectsWords(Endpoint endpoint) {
        String token = allowed(endpoint);
        refused(client.get(endpoint.path.replace(NOBODYS, UUID.randomUUID().toString()) + "/nothing/here", token), 404,
                "Not Found");
        if (endpoint.body) {
            request(token, endpoint, "{}").contentType("text/plain").request(endpoint.method, path(endpoint)).then()
                    .statusCode(415).contentType(ContentType.JSON);
            send(endpoint, "{\"x\":\"" + "x".repeat(1 << 20) + "\"}", token).statusCode(413)
                    .contentType(ContentType.JSON);
        }
        refused(client.send("PATCH", path(endpoint), null, token), 405, "Method Not Allowed");
    }

    /** Always a session of its own, because some endpoints end it. */
    private String allowed(Endpoint endpoint) {
        return endpoint.who == Who.ADMINISTRATOR ? client.admin().token() : client.newUser().token();
    }

    private ValidatableResponse send(Endpoint endpoint, String body, String token) {
        return request(token, endpoint, body).request(endpoint.method, path(endpoint)).then();
    }

    private RequestSpecification request(String token, Endpoint endpoint, String body) {
        RequestSpecification request = client.request(token).redirects().follow(false);
        return endpoint.body ? request.contentType(ContentType.JSON).body(body) : request;
    }

    private static String path(Endpoint endpoint) {
        return endpoint.path.replace(NOBODYS, UUID.randomUUID().toString());
    }
}
