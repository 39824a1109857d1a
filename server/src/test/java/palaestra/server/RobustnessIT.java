package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent to whichever endpoint: the dialect's refusal, never a fault, nothing of the inside shown. */
@ExtendWith(SharedServer.class)
class RobustnessIT {

    private static final String JSON = "application/json";

    private PalaestraProcess server;

    @BeforeEach
    void takeServer(PalaestraProcess shared) {
        server = shared;
    }

    /** Where each endpoint says its status in the body, besides the HTTP status. */
    static Stream<Arguments> endpoints() {
        return Stream.of(Arguments.of("/users/auth/login", "code"), Arguments.of("/users/auth/register", "code"),
                Arguments.of("/createItem", "status"));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void unreadableBodiesAre400(String path, String code) {
        for (String body : new String[] {"", "{", "{\"a\":}", "nonsense", "{\"a\":1}{", "\u0000", "{\"a\":\"\\x\"}",
            "[".repeat(100_000), "{\"username\":\"a\",\"username\":\"b\",\"lang\":\"x\",\"lang\":\"y\"}"}) {
            expect(request().contentType(JSON).body(body).post(path), 400, code);
        }
        expect(request().contentType(JSON).body(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}).post(path),
                400, code);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void otherMethodsMediaTypesAndSizesAreRefusedInTheDialectsWords(String path, String code) {
        expect(request().get(path), 405, code);
        expect(request().delete(path), 405, code);
        expect(request().contentType("text/plain").body("{}").post(path), 415, code);
        expect(request().contentType("application/xml").body("<a/>").post(path), 415, code);
        expect(request().contentType(JSON).accept("text/html").body("{}").post(path), 406, code);
        String large = "{\"prompt\":\"" + "x".repeat(1 << 20) + "\"}";
        expect(request().contentType(JSON).body(large).post(path), 413, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users/nothing/here", "/task/none", "/answer/none", "/nope", "/api/none",
        "/createItem/none", "/users/auth/login/..;/x", "/'or'1'='1", "/users/auth/login%2f"})
    void unknownPathsAre404InJson(String path) {
        Response response = request().urlEncodingEnabled(false).get(path);
        assertThat(response.statusCode()).as(path).isIn(400, 404);
        assertClean(response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer x.y.z", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.",
        "Basic YTpi", "bearer ~"})
    void aBrokenTokenIsNoOne(String authorization) {
        Response response = request().header("Authorization", authorization).contentType(JSON)
                .body("{\"lang\":\"Python\",\"prompt\":\"sort\"}").post("/createItem");
        assertThat(response.statusCode()).as(authorization).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET / HTTP/1.1\r\nHost: x\r\nX: " + "\0" + "\r\n\r\n",
        "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /% HTTP/1.1\r\nHost: x\r\n\r\n",
        "NONSENSE\r\n\r\n",
        "POST /createItem HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: -1\r\n\r\n",
        "POST /createItem HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5\r\n"
                + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        "POST /createItem HTTP/1.1\r\nHost: x\r\nContent-Type: a/b/c\r\nContent-Length: 2\r\n\r\n{}"})
    void brokenHttpIsAnsweredWithoutShowingTheInside(String request) throws IOException {
        String answer = raw(request);
        assertThat(answer).doesNotContain("Exception").doesNotContain("\tat ").doesNotContain("HTTP/1.1 500");
    }

    private void expect(Response response, int status, String codeField) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith(JSON);
        assertThat(new JsonPath(response.asString()).getInt(codeField)).isEqualTo(status);
        assertClean(response);
    }

    private static void assertClean(Response response) {
        assertThat(response.asString()).doesNotContain("Exception").doesNotContain("<html")
                .doesNotContainIgnoringCase("payara").doesNotContain("\tat ");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private RequestSpecification request() {
        return given().baseUri(server.url().toString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
