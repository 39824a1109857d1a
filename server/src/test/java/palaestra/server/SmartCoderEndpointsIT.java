package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every endpoint of SmartCoder that needs a session: as nobody, as a foreigner, and with garbage. */
@ExtendWith(SharedServer.class)
class SmartCoderEndpointsIT {

    private static final String WISH = "id nulla dolor consequat ut";

    private PalaestraProcess server;
    private SmartCoderClient owner;
    private long task;
    private long answer;

    /**
     * @param query names in it stand for the owner's things: {task}, {answer}, {owner}
     * @param body null for an endpoint that takes its parameters from the query
     * @param foreigner the code that another common user gets
     */
    record Endpoint(Method method, String path, String query, String body, int foreigner) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Endpoint> endpoints() {
        String password = """
                {"username":"{name}","oldPassword":"securepassword","newPassword":"another one"}""";
        String newTask = "{\"content\":\"" + WISH + "\"}";
        return Stream.of(
                new Endpoint(Method.PUT, "/users/change-password", "", password, 403),
                new Endpoint(Method.PUT, "/users/auth/change-password", "", password, 403),
                new Endpoint(Method.GET, "/users/{owner}", "", null, 200),
                new Endpoint(Method.GET, "/users/auth/getusername", "?userId={owner}", null, 200),
                new Endpoint(Method.POST, "/task/auth/add", "", newTask, 200),
                new Endpoint(Method.GET, "/task/auth/detail", "?taskId={task}", null, 403),
                new Endpoint(Method.GET, "/task/auth/task/detail", "?taskId={task}", null, 403),
                new Endpoint(Method.GET, "/task/auth/ask/list", "", null, 200),
                new Endpoint(Method.POST, "/task/auth/ask", "?taskId={task}", null, 403),
                new Endpoint(Method.GET, "/task/auth/my/list", "?userId={owner}", null, 403),
                new Endpoint(Method.GET, "/task/auth/my/ask/list", "?userId={owner}", null, 403),
                new Endpoint(Method.GET, "/task/auth/my/accept/list", "?userId={owner}", null, 403),
                new Endpoint(Method.POST, "/answer/auth/add", "", "{\"taskId\":{task},\"content\":\"x\"}", 403),
                new Endpoint(Method.POST, "/answer/auth/adopt", "?answerId={answer}&status=1", null, 403));
    }

    @BeforeEach
    void askSomething(PalaestraProcess shared) {
        server = shared;
        owner = SmartCoderClient.user(server);
        task = owner.addOpenTask(WISH);
        answer = SmartCoderClient.programmer(server).answer(owner, task, "x");
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void nobodyGetsInWithoutALiveSession(Endpoint endpoint) {
        SmartCoderClient gone = new SmartCoderClient(server, "gone", 0, owner.token() + "x");
        expect(send(endpoint, SmartCoderClient.anonymously(server)), 401, 401);
        expect(send(endpoint, gone.request()), 401, 401);
        assertNothingChanged();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aForeignerGetsWhatIsForEverybodyAndNoMore(Endpoint endpoint) {
        Response response = send(endpoint, SmartCoderClient.user(server).request());
        expect(response, endpoint.foreigner(), endpoint.foreigner());
        assertThat(response.asString()).doesNotContain("@example.com").doesNotContain(WISH.substring(0, 10) + "...");
        assertNothingChanged();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void garbageIsRefusedInTheDialectsWords(Endpoint endpoint) {
        // A NUL in a path is refused by the server itself, without a body.
        String nul = endpoint.path().contains("{") ? "%01" : "%00";
        for (String garbage : List.of("x", "1.5", nul, "%F0%9F%98%80", "1%27%20or%20%271%27=%271", "-1",
                "99999999999999999999999", "%25", "1;drop", "../1")) {
            String query = endpoint.query().isEmpty() ? "?taskId={}&page={}" : endpoint.query();
            String url = (endpoint.path() + query).replaceAll("\\{\\w*}", garbage);
            Response response = owner.request().urlEncodingEnabled(false).contentType(ContentType.JSON)
                    .body(endpoint.body() == null ? "" : "{}").request(endpoint.method(), url);
            assertThat(response.statusCode()).as(garbage).isIn(200, 400, 403, 404);
            assertClean(response);
        }
        assertNothingChanged();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void bodiesOfTheWrongShapeAreRefused(Endpoint endpoint) {
        if (endpoint.body() == null) {
            return;
        }
        for (String unreadable : List.of("", "{", "nonsense", "{\"a\":1}{", "\u0000", "[".repeat(100_000))) {
            expect(send(endpoint, ContentType.JSON, unreadable), 400, 400);
        }
        for (String wrong : List.of("[]", "null", "1", "\"x\"", "{}", "{\"task\":7}", "{\"content\":7,\"taskId\":[]}",
                "{\"taskId\":1e99,\"content\":{}}", "{\"username\":1,\"oldPassword\":2,\"newPassword\":3}",
                "{\"taskId\":1,\"content\":\"\\u0000 and more than fifteen\"}")) {
            expect(send(endpoint, ContentType.JSON, wrong), 200, 400);
        }
        expect(send(endpoint, ContentType.TEXT, "x"), 415, 415);
        expect(send(endpoint, ContentType.JSON, "{\"content\":\"" + "x".repeat(1 << 20) + "\"}"), 413, 413);
        assertNothingChanged();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void otherMethodsAreRefused(Endpoint endpoint) {
        for (Method method : List.of(Method.DELETE, Method.PATCH)) {
            expect(owner.request().request(method, filled(endpoint.path())), 405, 405);
        }
    }

    private Response send(Endpoint endpoint, ContentType type, String body) {
        return owner.request().contentType(type).body(body).request(endpoint.method(), filled(endpoint.path()));
    }

    private Response send(Endpoint endpoint, RequestSpecification request) {
        RequestSpecification whole = endpoint.body() == null ? request
                : request.contentType(ContentType.JSON).body(filled(endpoint.body()));
        return whole.request(endpoint.method(), filled(endpoint.path() + endpoint.query()));
    }

    private String filled(String template) {
        return template.replace("{task}", String.valueOf(task)).replace("{answer}", String.valueOf(answer))
                .replace("{owner}", String.valueOf(owner.id())).replace("{name}", owner.name());
    }

    private void assertNothingChanged() {
        JsonPath detail = owner.get("/task/auth/task/detail?taskId={task}", task).extract().jsonPath();
        assertThat(detail.getInt("code")).isEqualTo(200);
        assertThat(detail.getInt("data.task.finished")).isZero();
        assertThat(detail.getList("data.answerList.accepted")).containsExactly(0);
    }

    private static void expect(Response response, int status, int code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.jsonPath().getInt("code")).isEqualTo(code);
        assertClean(response);
    }

    private static void assertClean(Response response) {
        assertThat(response.contentType()).startsWith("application/json");
        assertThat(response.asString()).doesNotContain("Exception").doesNotContain("<html").doesNotContain("$argon2")
                .doesNotContainIgnoringCase("select ").doesNotContainIgnoringCase("payara").doesNotContain("\tat ");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Cache-Control")).contains("no-store");
    }
}
