package palaestra.codegen.remote;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import palaestra.codegen.catalogue.BackEnd;
import palaestra.codegen.createitem.CreateItemUpstream;
import palaestra.codegen.health.Vitals;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.ModelHealth;
import palaestra.domain.generation.ModelHealth.State;
import palaestra.domain.shared.Unavailable;
import palaestra.domain.shared.Unavailable.Cause;

class RemoteCodeModelTest {

    private static final Duration RECOVERY = Duration.ofMillis(300);
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final ResponseDefinitionBuilder ANSWER =
            okJson("{\"response\": \"print('hello')\", \"lang\": \"Python\", \"status\": 200}");

    @RegisterExtension
    private static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().containerThreads(40)).build();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Vitals vitals = new Vitals("coder", Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void anAnswerShowsThatTheModelIsUp() {
        SERVER.stubFor(post("/").willReturn(ANSWER));
        RemoteCodeModel model = model(Upstreams.backEnd(SERVER.baseUrl()));

        assertThat(vitals.health()).isEqualTo(new ModelHealth("coder", State.UNTRIED, "", null));
        assertThat(model.generate(Upstreams.request()).text()).isEqualTo("print('hello')");
        assertThat(vitals.health()).isEqualTo(new ModelHealth("coder", State.UP, "", NOW));
    }

    @Test
    void aServerThatDoesNotListenIsUnreachable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(failure(model(Upstreams.backEnd("http://localhost:" + port, 4, 1))).reason())
                .isEqualTo(Cause.UNREACHABLE);
        assertThat(vitals.health().state()).isEqualTo(State.FAILING);
        assertThat(vitals.health().detail()).isEqualTo("The model coder cannot be reached.");
    }

    @Test
    void aHostThatNobodyKnowsIsUnreachable() {
        Unavailable failure = failure(model(Upstreams.backEnd("http://no-such-host.invalid")));

        assertThat(failure.reason()).isEqualTo(Cause.UNREACHABLE);
        assertThat(failure.getMessage()).doesNotContain("invalid");
    }

    @ParameterizedTest
    @CsvSource({"400", "401", "404", "500", "501"})
    void anErrorStatusIsARefusalAndNotRepeated(int status) {
        SERVER.stubFor(post("/").willReturn(aResponse().withStatus(status).withBody("secret inside")));

        Unavailable failure = failure(model(Upstreams.backEnd(SERVER.baseUrl(), 4, 3)));

        assertThat(failure.reason()).isEqualTo(Cause.REFUSED);
        assertThat(failure.getMessage()).isEqualTo("The model coder answered with status " + status + ".");
        SERVER.verify(1, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource({"502", "503", "504"})
    void aPassingErrorIsRepeated(int status) {
        SERVER.stubFor(post("/").inScenario("passing").willReturn(aResponse().withStatus(status))
                .willSetStateTo("over"));
        SERVER.stubFor(post("/").inScenario("passing").whenScenarioStateIs("over").willReturn(ANSWER));

        assertThat(model(Upstreams.backEnd(SERVER.baseUrl(), 4, 1)).generate(Upstreams.request()).text())
                .isEqualTo("print('hello')");
        SERVER.verify(2, postRequestedFor(anyUrl()));
    }

    @Test
    void aPassingErrorIsRepeatedAsOftenAsConfigured() {
        SERVER.stubFor(post("/").willReturn(aResponse().withStatus(503)));

        assertThat(failure(model(Upstreams.backEnd(SERVER.baseUrl(), 4, 2))).reason()).isEqualTo(Cause.REFUSED);
        SERVER.verify(3, postRequestedFor(anyUrl()));
    }

    @Test
    void aConnectionThatBreaksBeforeAnAnswerIsRepeated() {
        SERVER.stubFor(post("/").inScenario("reset").whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)).willSetStateTo("over"));
        SERVER.stubFor(post("/").inScenario("reset").whenScenarioStateIs("over").willReturn(ANSWER));

        assertThat(model(Upstreams.backEnd(SERVER.baseUrl(), 4, 1)).generate(Upstreams.request()).text())
                .isEqualTo("print('hello')");
        SERVER.verify(2, postRequestedFor(anyUrl()));
    }

    @Test
    void anAnswerThatBreaksOffIsNotRepeated() {
        SERVER.stubFor(post("/").willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));

        assertThat(failure(model(Upstreams.backEnd(SERVER.baseUrl(), 4, 3))).reason()).isEqualTo(Cause.NONSENSE);
        SERVER.verify(1, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
    void aConnectionThatKeepsBreakingIsUnreachable(Fault fault) {
        SERVER.stubFor(post("/").willReturn(aResponse().withFault(fault)));

        assertThat(failure(model(Upstreams.backEnd(SERVER.baseUrl()))).reason()).isEqualTo(Cause.UNREACHABLE);
        SERVER.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void aServerThatIsNoHttpServerAnswersNonsense() {
        SERVER.stubFor(post("/").willReturn(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));

        assertThat(failure(model(Upstreams.backEnd(SERVER.baseUrl(), 4, 3))).reason()).isEqualTo(Cause.NONSENSE);
        SERVER.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void aServerThatHangsIsGivenUpInTime() {
        SERVER.stubFor(post("/").willReturn(aResponse().withFixedDelay(5_000)));

        assertTimesOut(model(impatient(4, 3)));
        SERVER.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void anAnswerThatDripsIsGivenUpInTime() {
        SERVER.stubFor(post("/").willReturn(dripping(5_000)));

        assertTimesOut(model(impatient(4, 0)));
    }

    @Test
    void aTimeoutReallyEndsTheCall() {
        SERVER.stubFor(post("/").willReturn(dripping(60_000)));
        RemoteCodeModel model = model(impatient(1, 0));
        assertTimesOut(model);

        SERVER.stubFor(post("/").willReturn(ANSWER));
        await().atMost(Duration.ofSeconds(5)).ignoreException(Unavailable.class)
                .untilAsserted(() -> assertThat(model.generate(Upstreams.request()).text()).startsWith("print("));
    }

    @Test
    void anAnswerThatNeverEndsIsTooLarge() {
        SERVER.stubFor(post("/").willReturn(okJson("{\"response\": \"" + "x".repeat(9 * 1024 * 1024) + "\"}")));

        Unavailable failure = failure(model(Upstreams.backEnd(SERVER.baseUrl())));

        assertThat(failure.reason()).isEqualTo(Cause.NONSENSE);
        assertThat(failure.getMessage()).contains("too large");
    }

    @Test
    void aRedirectIsNotFollowed() {
        SERVER.stubFor(post("/").willReturn(aResponse().withStatus(307)
                .withHeader("Location", SERVER.baseUrl() + "/elsewhere")));
        SERVER.stubFor(post("/elsewhere").willReturn(ANSWER));

        assertThat(failure(model(Upstreams.backEnd(SERVER.baseUrl()))).reason()).isEqualTo(Cause.NONSENSE);
        SERVER.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void aModelThatKeepsFailingIsLeftAloneUntilItIsWellAgain() {
        SERVER.stubFor(post("/").willReturn(aResponse().withStatus(500)));
        RemoteCodeModel model = model(Upstreams.backEnd(SERVER.baseUrl()));
        for (int i = 0; i < 8; i++) {
            assertThat(failure(model).reason()).isEqualTo(Cause.REFUSED);
        }

        Unavailable open = failure(model);
        assertThat(open.reason()).isEqualTo(Cause.UNREACHABLE);
        assertThat(open.getMessage()).isEqualTo("The model coder failed so often that calls to it pause.");
        SERVER.verify(8, postRequestedFor(anyUrl()));

        SERVER.stubFor(post("/").willReturn(ANSWER));
        await().atMost(Duration.ofSeconds(5)).ignoreException(Unavailable.class)
                .untilAsserted(() -> assertThat(model.generate(Upstreams.request()).text()).startsWith("print("));
        assertThat(vitals.health().state()).isEqualTo(State.UP);
        assertThat(model.generate(Upstreams.request()).text()).isEqualTo("print('hello')");
    }

    @Test
    void requestsThatTheServerDoesNotLikeDoNotOpenTheCircuit() {
        SERVER.stubFor(post("/").willReturn(aResponse().withStatus(400)));
        RemoteCodeModel model = model(Upstreams.backEnd(SERVER.baseUrl()));

        for (int i = 0; i < 20; i++) {
            assertThat(failure(model).reason()).isEqualTo(Cause.REFUSED);
        }
    }

    @Test
    void aModelHasNoMoreCallsAtOnceThanItMay() throws Exception {
        SERVER.stubFor(post("/").willReturn(ANSWER.but().withFixedDelay(400)));
        RemoteCodeModel model = model(Upstreams.backEnd(SERVER.baseUrl()));
        List<CompletableFuture<Generated>> calls = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            calls.add(CompletableFuture.supplyAsync(() -> model.generate(Upstreams.request()), threads));
        }

        int answered = 0;
        int busy = 0;
        for (CompletableFuture<Generated> call : calls) {
            try {
                call.get(20, TimeUnit.SECONDS);
                answered++;
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOfSatisfying(Unavailable.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Cause.BUSY));
                busy++;
            }
        }
        assertThat(answered).isBetween(4, 11);
        assertThat(busy).isPositive();
        SERVER.verify(answered, postRequestedFor(anyUrl()));
        assertThat(vitals.health().state()).isEqualTo(State.UP);
    }

    @Test
    void oneModelsOpenCircuitLeavesTheOthersAlone() {
        SERVER.stubFor(post("/bad").willReturn(aResponse().withStatus(500)));
        SERVER.stubFor(post("/good").willReturn(ANSWER));
        RemoteCodeModel bad = model(Upstreams.backEnd(SERVER.baseUrl() + "/bad"));
        RemoteCodeModel good = model(Upstreams.backEnd(SERVER.baseUrl() + "/good"));
        for (int i = 0; i < 10; i++) {
            failure(bad);
        }

        assertThat(failure(bad).reason()).isEqualTo(Cause.UNREACHABLE);
        assertThat(good.generate(Upstreams.request()).text()).isEqualTo("print('hello')");
    }

    private static ResponseDefinitionBuilder dripping(int millis) {
        return aResponse().withBody(" ".repeat(100)).withChunkedDribbleDelay(50, millis);
    }

    private RemoteCodeModel model(BackEnd backEnd) {
        Server server = new Server(backEnd, new CreateItemUpstream(backEnd), Connections.on(threads), RECOVERY);
        return new RemoteCodeModel(Upstreams.entry(backEnd), List.of(server), vitals);
    }

    private static BackEnd impatient(int maxConcurrent, int retries) {
        return Upstreams.backEnd(SERVER.baseUrl(), maxConcurrent, retries, Duration.ofMillis(600));
    }

    private static Unavailable failure(RemoteCodeModel model) {
        return catchThrowableOfType(Unavailable.class, () -> model.generate(Upstreams.request()));
    }

    private static void assertTimesOut(RemoteCodeModel model) {
        long start = System.nanoTime();
        assertThat(failure(model).reason()).isEqualTo(Cause.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }
}
