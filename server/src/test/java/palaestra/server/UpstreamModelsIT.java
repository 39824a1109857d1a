package palaestra.server;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.sun.net.httpserver.HttpServer;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A Palaestra whose model runs elsewhere: what works, and every way in which it can fail. */
@ExtendWith(SharedServer.class)
class UpstreamModelsIT {

    @TempDir
    private Path directory;

    @Test
    void anotherPalaestraIsAModelServer(PalaestraProcess upstream) throws IOException {
        try (PalaestraProcess server = start("create-item", upstream.url() + "/createItem", 20_000)) {
            ask(server).statusCode(200).body("status", equalTo(200)).body("lang", equalTo("Python"))
                    .body("response", containsString("binary_search"));
            ready(server).body("checks.find { it.name == 'models' }.data.far", containsString("UP"));
        }
    }

    @Test
    void anOpenAiServerIsAModelServer() throws IOException {
        WireMockServer upstream = wireMock();
        upstream.stubFor(post(urlEqualTo("/v1/chat/completions")).willReturn(okJson("""
                {"id":"1","object":"chat.completion","model":"coder","choices":[{"index":0,"finish_reason":"stop",
                 "message":{"role":"assistant","content":"Here:\\n```python\\ndef f():\\n    return 1\\n```"}}],
                 "usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}""")));
        try (PalaestraProcess server = start("openai", upstream.baseUrl() + "/v1", 20_000)) {
            ask(server).statusCode(200).body("response", equalTo("def f():\n    return 1"));
        } finally {
            upstream.stop();
        }
    }

    /** One Palaestra for all kinds of failure: a start takes longer than they all. */
    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class WhenTheModelServerFails {

        private final WireMockServer upstream = wireMock();
        private PalaestraProcess server;

        @BeforeAll
        void start(@TempDir Path ofAll) throws IOException {
            server = UpstreamModelsIT.start(ofAll, "create-item", upstream.baseUrl() + "/createItem", 1_500);
        }

        @AfterAll
        void stop() {
            server.close();
            upstream.stop();
        }

        static Stream<Arguments> failures() {
            return Stream.of(
                    Arguments.of("hangs", aResponse().withFixedDelay(30_000), 504, "TIMED_OUT"),
                    Arguments.of("answers an error", aResponse().withStatus(500).withBody("inner text"), 502,
                            "REFUSED"),
                    Arguments.of("refuses", aResponse().withStatus(401), 502, "REFUSED"),
                    Arguments.of("answers nonsense", aResponse().withBody("<html>nonsense</html>"), 502, "NONSENSE"),
                    Arguments.of("answers another shape", okJson("{\"answer\":42}"), 502, "NONSENSE"),
                    Arguments.of("answers nothing", aResponse().withStatus(200), 502, "NONSENSE"),
                    Arguments.of("breaks off", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE), 502,
                            "NONSENSE"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("failures")
        void theRefusalIsClearAndTheOperatorSeesIt(String what, ResponseDefinitionBuilder answer, int status,
                String reason) {
            upstream.stubFor(post(urlEqualTo("/createItem")).willReturn(answer));
            int before = server.output().length();

            ask(server).statusCode(status).body("response", nullValue()).body("status", equalTo(status))
                    .body("lang", equalTo("Python")).body("message", containsString("far"))
                    .body("message", not(containsString("inner text")));

            ready(server).body("status", equalTo("UP"))
                    .body("checks.find { it.name == 'models' }.data.far", containsString("FAILING"));
            assertThat(server.output().substring(before).lines()).anyMatch(line -> line.contains("WARNING")
                    && line.contains("far") && line.contains(reason)).noneMatch(line -> line.contains("inner text"));
        }
    }

    @Test
    void anUnreachableModelServerIs503WithRetryAfter() throws IOException {
        try (PalaestraProcess server = start("create-item",
                "http://127.0.0.1:" + PalaestraProcess.freePort() + "/createItem", 1_500)) {
            ask(server).statusCode(503).header("Retry-After", notNullValue()).body("status", equalTo(503));
        }
    }

    @Test
    void aRequestInFlightAtSigtermIsStillAnswered() throws IOException {
        WireMockServer upstream = wireMock();
        AtomicBoolean asked = new AtomicBoolean();
        upstream.addMockServiceRequestListener((request, response) -> asked.set(true));
        upstream.stubFor(post(urlEqualTo("/createItem")).willReturn(okJson(
                "{\"response\":\"late\",\"lang\":\"Python\",\"status\":200,\"time\":\"\"}").withFixedDelay(3_000)));
        try (PalaestraProcess server = start("create-item", upstream.baseUrl() + "/createItem", 20_000)) {
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(
                    () -> ask(server).statusCode(200).extract().path("response"));
            Awaitility.await().until(asked::get);
            assertThat(server.stop()).isZero();
            assertThat(answer.join()).isEqualTo("late");
        } finally {
            upstream.stop();
        }
    }

    @Test
    void moreCallsMayWaitForAModelThanTheServerHasThreads() throws IOException {
        int calls = 250;
        CountDownLatch arrived = new CountDownLatch(calls);
        HttpServer upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), calls);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            upstream.setExecutor(threads);
            upstream.createContext("/createItem", exchange -> {
                arrived.countDown();
                try {
                    arrived.await(15, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                byte[] answer = "{\"response\":\"all\",\"lang\":\"Python\",\"status\":200,\"time\":\"\"}".getBytes();
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            upstream.start();
            String url = "http://127.0.0.1:" + upstream.getAddress().getPort() + "/createItem";
            try (PalaestraProcess server = start("create-item", url, 20_000);
                    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                HttpRequest request = HttpRequest.newBuilder(server.url().resolve("/createItem"))
                        .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(
                                "{\"lang\":\"Python\",\"prompt\":\"wait\"}")).build();
                List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, calls).mapToObj(
                        call -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString())).toList();

                assertThat(answers).extracting(answer -> answer.join().body()).allMatch(body -> body.contains("all"));
                assertThat(arrived.getCount()).as("calls that never arrived").isZero();
            }
        } finally {
            upstream.stop(0);
        }
    }

    private PalaestraProcess start(String kind, String url, int timeoutMillis) throws IOException {
        return start(directory, kind, url, timeoutMillis);
    }

    private static PalaestraProcess start(Path directory, String kind, String url, int timeoutMillis)
            throws IOException {
        Path catalogue = Files.writeString(directory.resolve("models.json"), """
                {"standard": "far", "models": [{"id": "far", "kind": "%s", "url": "%s", %s
                  "connectTimeoutMillis": 1000, "timeoutMillis": %d, "retries": 0, "maxConcurrent": 250}]}"""
                .formatted(kind, url, kind.equals("openai") ? "\"model\": \"coder\"," : "", timeoutMillis));
        return PalaestraProcess.in(directory.resolve("data")).with("palaestra.models.catalogue", catalogue)
                .with("palaestra.ratelimit.enabled", false).start();
    }

    private static WireMockServer wireMock() {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
        server.start();
        return server;
    }

    private static ValidatableResponse ask(PalaestraProcess server) {
        return given().baseUri(server.url().toString()).contentType(ContentType.JSON)
                .body(Map.of("lang", "Python", "prompt", "binary search in a sorted list")).post("/createItem").then();
    }

    private static ValidatableResponse ready(PalaestraProcess server) {
        return given().baseUri(server.url().toString()).get("/healthz/ready").then().statusCode(200);
    }
}
