package palaestra.codegen.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import palaestra.codegen.catalogue.BackEnd;
import palaestra.codegen.catalogue.CallLimits;
import palaestra.codegen.catalogue.ModelKind;
import palaestra.codegen.health.Vitals;
import palaestra.codegen.openai.ChatCompletionsUpstream;
import palaestra.codegen.remote.RawServer.Behaviour;
import palaestra.domain.generation.ChatTurn;
import palaestra.domain.generation.ChatTurn.Role;
import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.ModelHealth.State;
import palaestra.domain.generation.Sampling;
import palaestra.domain.shared.Unavailable;
import palaestra.domain.shared.Unavailable.Cause;

/** What becomes of a server's faults, whichever way it is asked. */
@Timeout(60)
class RemoteFaultsTest {

    private static final CallLimits LIMITS = new CallLimits(Duration.ofMillis(500), Duration.ofMillis(700),
            Duration.ofMillis(700), Duration.ofMillis(1_500), 4, 0);
    private static final Behaviour ANSWERS = connection -> {
        if (connection.question().startsWith("GET")) {
            send(connection, "200 OK", "", "{\"data\": []}");
        } else if (connection.question().contains("\"stream\":true")) {
            connection.openStream();
            connection.send("data: {\"choices\":[{\"delta\":{\"content\":\"fine\"},\"finish_reason\":\"stop\"}]}\n\n"
                    + "data: [DONE]\n\n");
        } else {
            send(connection, "200 OK", "", "{\"choices\":[{\"message\":{\"content\":\"fine\"}}]}");
        }
    };

    /** The two ways. */
    enum Way {
        GENERATE {
            @Override
            String ask(RemoteCodeModel model, List<String> pieces) {
                return model.generate(Upstreams.request()).text();
            }
        },
        CHAT {
            @Override
            String ask(RemoteCodeModel model, List<String> pieces) throws Exception {
                Conversation conversation = new Conversation(List.of(new ChatTurn(Role.USER, "Hi!")),
                        new Sampling(1, 100, 1, 1, 0), List.of());
                try {
                    Generated answer = model.chat(conversation, pieces::add).outcome().toCompletableFuture()
                            .get(30, TimeUnit.SECONDS);
                    assertThat(String.join("", pieces)).isEqualTo(answer.text());
                    return answer.text();
                } catch (ExecutionException e) {
                    throw (Exception) e.getCause();
                }
            }
        };

        abstract String ask(RemoteCodeModel model, List<String> pieces) throws Exception;
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Vitals vitals = new Vitals("coder", Clock.systemUTC());
    private final List<String> pieces = new CopyOnWriteArrayList<>();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    static Stream<Arguments> faults() {
        return Stream.of(Way.values()).flatMap(way -> faultsOfServers().map(Arguments::get)
                .map(fault -> Arguments.of(way, fault[0], fault[1], fault[2], fault[3])));
    }

    private static Stream<Arguments> faultsOfServers() {
        return Stream.of(
                fault("hangs before it answers", RawServer.Connection::awaitEnd, Cause.TIMED_OUT, "in time"),
                fault("hangs in its headers", connection -> {
                    connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-st");
                    connection.awaitEnd();
                }, Cause.TIMED_OUT, "in time"),
                fault("hangs in its answer", connection -> {
                    begin(connection);
                    connection.awaitEnd();
                }, Cause.TIMED_OUT, "in time"),
                fault("drips for ever", connection -> {
                    connection.openStream();
                    while (true) {
                        connection.send(connection.question().contains("\"stream\":true") ? ":\n" : " ");
                        pauseBriefly();
                    }
                }, Cause.TIMED_OUT, "in time"),
                fault("dies in its answer", RemoteFaultsTest::begin, Cause.NONSENSE, ""),
                fault("answers garbage", connection -> send(connection, "200 OK", "", "\0\1\2<garbage>"),
                        Cause.NONSENSE, "gave"),
                fault("is no HTTP server", connection -> connection.send("220 mail.example ESMTP\r\n\r\n"),
                        Cause.NONSENSE, ""),
                fault("says nothing", connection -> { }, Cause.UNREACHABLE, "cannot be reached"),
                fault("answers an error", connection -> send(connection, "500 Oops", "", "inner"), Cause.REFUSED,
                        "status 500"),
                fault("refuses the key", connection -> send(connection, "401 No", "", "inner"), Cause.REFUSED,
                        "status 401"),
                fault("is busy", connection -> send(connection, "429 Slow", "Retry-After: 7\r\n", "inner"), Cause.BUSY,
                        "for 7 s"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void aFaultHasItsReason(Way way, String what, Behaviour behaviour, Cause reason, String words) throws Exception {
        try (RawServer server = new RawServer(behaviour)) {
            long start = System.nanoTime();
            Unavailable failure = failure(way, model(server.url()));

            assertThat(failure.reason()).isEqualTo(reason);
            assertThat(failure.getMessage()).startsWith("The model coder ").contains(words).doesNotContain("inner");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            assertThat(server.connections()).isOne();
            assertThat(vitals.health().state()).isEqualTo(reason == Cause.BUSY ? State.UNTRIED : State.FAILING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRedirectIsNeverFollowed(Way way) throws Exception {
        try (RawServer elsewhere = new RawServer(ANSWERS);
                RawServer server = new RawServer(connection -> send(connection, "307 Elsewhere",
                        "Location: " + elsewhere.url() + "/\r\n", ""))) {
            Unavailable failure = failure(way, model(server.url()));

            assertThat(failure.reason()).isEqualTo(Cause.NONSENSE);
            assertThat(failure.getMessage()).contains("status 307");
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatIsBusyIsLeftAloneAsLongAsItWants(Way way) throws Exception {
        AtomicBoolean busy = new AtomicBoolean(true);
        try (RawServer server = new RawServer(connection -> {
            if (busy.getAndSet(false)) {
                send(connection, "429 Slow", "Retry-After: 1\r\n", "");
            } else {
                ANSWERS.answer(connection);
            }
        })) {
            RemoteCodeModel model = model(server.url());
            assertThat(failure(way, model).reason()).isEqualTo(Cause.BUSY);
            Unavailable again = failure(way, model);
            assertThat(again.reason()).isEqualTo(Cause.BUSY);
            assertThat(again.getMessage()).contains("left alone for another 1 s");
            assertThat(server.connections()).isOne();

            await().atMost(Duration.ofSeconds(10)).ignoreException(Unavailable.class)
                    .until(() -> way.ask(model, pieces).equals("fine"));
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anotherServerTakesOverBeforeAnythingWasSaid(Way way, String what, Behaviour behaviour, Cause reason,
            String words) throws Exception {
        boolean spoken = way == Way.CHAT && what.contains("in its answer");
        try (RawServer bad = new RawServer(behaviour); RawServer good = new RawServer(ANSWERS)) {
            RemoteCodeModel model = model(List.of(backEnd(bad.url(), 1, LIMITS),
                    backEnd(good.url(), 0, withTimeout(Duration.ofSeconds(20)))));
            if (spoken) {
                assertThat(failure(way, model).reason()).isEqualTo(reason);
                assertThat(pieces).containsExactly("half");
                assertThat(good.connections()).isZero();
            } else {
                assertThat(way.ask(model, pieces)).isEqualTo("fine");
                assertThat(vitals.health().state()).isEqualTo(State.UP);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRequestThatServersDoNotLikeIsNotPassedOn(Way way) throws Exception {
        try (RawServer bad = new RawServer(connection -> send(connection, "400 Bad", "", ""));
                RawServer good = new RawServer(ANSWERS)) {
            assertThat(failure(way, model(List.of(backEnd(bad.url(), 1, LIMITS), backEnd(good.url(), 0, LIMITS))))
                    .reason()).isEqualTo(Cause.REFUSED);
            assertThat(good.connections()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeadServerCostsNothingUntilAProbeFindsItAlive(Way way) throws Exception {
        AtomicBoolean dead = new AtomicBoolean(true);
        try (RawServer server = new RawServer(connection -> {
            if (!dead.get()) {
                ANSWERS.answer(connection);
            }
        })) {
            RemoteCodeModel model = model(server.url());
            failure(way, model);
            failure(way, model);
            int before = server.connections();
            for (int i = 0; i < 20; i++) {
                assertThat(failure(way, model).getMessage()).contains("calls to it pause");
            }
            assertThat(server.connections()).isEqualTo(before);

            dead.set(false);
            await().atMost(Duration.ofSeconds(10)).until(() -> {
                model.probe();
                return model.health().state() == State.UP;
            });
            assertThat(way.ask(model, pieces)).isEqualTo("fine");
        }
    }

    @Test
    void aDeadServerIsTriedAtGrowingIntervals() {
        Standing standing = new Standing("coder", Duration.ofMillis(40));
        standing.failed(UpstreamFailure.unreachable("cannot be reached", null));
        assertThat(standing.isDown()).isFalse();
        standing.failed(UpstreamFailure.unreachable("cannot be reached", null));
        assertThat(standing.isDown()).isTrue();

        long start = System.nanoTime();
        for (int i = 0; i < 4; i++) {
            await().pollInterval(Duration.ofMillis(1)).until(() -> standing.claimTrial(Duration.ZERO));
            assertThat(standing.claimTrial(Duration.ZERO)).isFalse();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThan(Duration.ofMillis(40 + 80 + 160 + 320 - 5));
    }

    @Test
    void serversAreAskedAfterTheirWeights() throws Exception {
        try (RawServer heavy = new RawServer(ANSWERS); RawServer light = new RawServer(ANSWERS);
                RawServer reserve = new RawServer(ANSWERS)) {
            RemoteCodeModel model = model(List.of(backEnd(heavy.url(), 9, LIMITS), backEnd(light.url(), 1, LIMITS),
                    backEnd(reserve.url(), 0, LIMITS)));
            for (int i = 0; i < 200; i++) {
                model.generate(Upstreams.request());
            }
            assertThat(light.connections()).isBetween(2, 60);
            assertThat(heavy.connections() + light.connections()).isEqualTo(200);
            assertThat(reserve.connections()).isZero();
        }
    }

    private static Arguments fault(String what, Behaviour behaviour, Cause reason, String words) {
        return Arguments.of(what, behaviour, reason, words);
    }

    private static void begin(RawServer.Connection connection) throws IOException {
        if (connection.question().contains("\"stream\":true")) {
            connection.openStream();
            connection.send("data: {\"choices\":[{\"delta\":{\"content\":\"half\"}}]}\n\ndata: {\"ch");
        } else {
            connection.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{\"choi");
        }
    }

    private static void send(RawServer.Connection connection, String status, String headers, String body)
            throws IOException {
        connection.send("HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Type: application/json\r\n" + headers
                + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static void pauseBriefly() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private Unavailable failure(Way way, RemoteCodeModel model) {
        Throwable failure = catchThrowable(() -> way.ask(model, pieces));
        assertThat(failure).isInstanceOf(Unavailable.class);
        return (Unavailable) failure;
    }

    private RemoteCodeModel model(String url) {
        return model(List.of(backEnd(url, 1, LIMITS)));
    }

    private RemoteCodeModel model(List<BackEnd> backEnds) {
        Connections connections = Connections.on(threads);
        List<Server> servers = backEnds.stream().map(backEnd -> new Server(backEnd,
                new ChatCompletionsUpstream(backEnd), connections, Duration.ofMillis(200))).toList();
        return new RemoteCodeModel(Upstreams.entry(backEnds.toArray(BackEnd[]::new)), servers, vitals);
    }

    private static CallLimits withTimeout(Duration timeout) {
        return new CallLimits(LIMITS.connect(), timeout, timeout, timeout, 4, 0);
    }

    private static BackEnd backEnd(String url, int weight, CallLimits limits) {
        return new BackEnd("coder", ModelKind.OPENAI, URI.create(url + "/v1"), "m", Optional.empty(), Set.of(), weight,
                limits);
    }
}
