package palaestra.codegen.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palaestra.codegen.catalogue.BackEnd;
import palaestra.codegen.catalogue.ModelCatalogue;
import palaestra.codegen.catalogue.ModelEntry;
import palaestra.codegen.health.Vitals;
import palaestra.codegen.remote.Connections;
import palaestra.codegen.remote.RawServer;
import palaestra.codegen.remote.RawServer.Behaviour;
import palaestra.codegen.remote.RemoteCodeModel;
import palaestra.codegen.remote.Server;
import palaestra.domain.generation.ChatTurn;
import palaestra.domain.generation.ChatTurn.Role;
import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.Finish;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.ModelHealth.State;
import palaestra.domain.generation.RunningAnswer;
import palaestra.domain.generation.Sampling;
import palaestra.domain.generation.Sampling.Penalties;
import palaestra.domain.shared.Unavailable;
import palaestra.domain.shared.Unavailable.Cause;

@Timeout(60)
class StreamedChatTest {

    private static final String HELLO = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hello\"}}]}\n\n";
    private static final String WORLD = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\" world\"}}]}\n\n";
    private static final String STOP =
            "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
    private static final String DONE = "data: [DONE]\n\n";

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Vitals vitals = new Vitals("coder", Clock.systemUTC());
    private final List<String> pieces = new CopyOnWriteArrayList<>();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void theAnswerComesPieceByPieceWithTheCountsOfTheServer() throws Exception {
        List<String> questions = new CopyOnWriteArrayList<>();
        try (RawServer server = new RawServer(connection -> {
            questions.add(connection.question());
            connection.openStream();
            connection.send(": a comment\r\nevent: message\r\ndata: {\"choices\":[{\"index\":0,\"delta\":"
                    + "{\"role\":\"assistant\",\"content\":null}}]}\r\n\r\n");
            connection.send(HELLO + WORLD + STOP);
            connection.send("data:{\"choices\":[],\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":7}}\n\n"
                    + DONE);
        })) {
            assertThat(outcome(chat(server))).isEqualTo(new Generated("Hello world", 11, 7, Finish.STOP));
        }
        assertThat(pieces).containsExactly("Hello", " world");
        assertThat(vitals.health().state()).isEqualTo(State.UP);
        assertThat(questions).singleElement().satisfies(question -> assertThat(question)
                .startsWith("POST /v1/chat/completions HTTP/1.1").contains("\"stream\":true", "\"include_usage\":true",
                        "{\"content\":\"Be kind.\",\"role\":\"system\"}", "{\"content\":\"Hi!\",\"role\":\"user\"}",
                        "\"stop\":[\"END\"]", "\"frequency_penalty\":0.5", "\"presence_penalty\":-1.0",
                        "\"temperature\":0.5", "\"seed\":42")
                .doesNotContain("top_k", "repetition_penalty", "repeat_penalty"));
    }

    @Test
    void withoutCountsTokensAreCountedAndAnAnswerCutOffSaysSo() throws Exception {
        try (RawServer server = new RawServer(connection -> {
            connection.openStream();
            connection.send(HELLO
                    + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"length\"}]}\n\n");
        })) {
            assertThat(outcome(chat(server))).isEqualTo(new Generated("Hello", 5, 1, Finish.LENGTH));
        }
    }

    @Test
    void charactersAndLinesMayComeInHalves() throws Exception {
        byte[] bytes = ("data: {\"choices\":[{\"delta\":{\"content\":\"größe 😀\"}}]}\r\n\r\n" + STOP + DONE)
                .getBytes(StandardCharsets.UTF_8);
        try (RawServer server = new RawServer(connection -> {
            connection.socket().setTcpNoDelay(true);
            connection.openStream();
            for (byte one : bytes) {
                connection.send(new byte[] {one});
            }
        })) {
            assertThat(outcome(chat(server)).text()).isEqualTo("größe 😀");
        }
        assertThat(pieces).containsExactly("größe 😀");
    }

    @Test
    void cancellingClosesTheConnectionWithinFifthsOfASecond() throws Exception {
        AtomicLong closed = new AtomicLong();
        try (RawServer server = new RawServer(connection -> {
            connection.openStream();
            connection.send(HELLO);
            connection.awaitEnd();
            closed.set(System.nanoTime());
        })) {
            RunningAnswer answer = chat(server);
            await().until(() -> !pieces.isEmpty());
            long cancelled = System.nanoTime();
            answer.cancel();
            answer.cancel();

            assertThat(catchThrowableOfType(CancellationException.class, () -> outcome(answer))).isNotNull();
            await().until(() -> closed.get() != 0);
            assertThat(Duration.ofNanos(closed.get() - cancelled)).isLessThan(Duration.ofSeconds(2));
            assertThat(vitals.health().state()).isEqualTo(State.UNTRIED);
        }
    }

    @Test
    void cancellingBeforeTheServerAnswersClosesTheConnectionToo() throws Exception {
        AtomicLong closed = new AtomicLong();
        CompletableFuture<Void> asked = new CompletableFuture<>();
        try (RawServer server = new RawServer(connection -> {
            asked.complete(null);
            connection.awaitEnd();
            closed.set(System.nanoTime());
        })) {
            RunningAnswer answer = chat(server);
            asked.get(10, TimeUnit.SECONDS);
            long cancelled = System.nanoTime();
            answer.cancel();

            await().until(() -> closed.get() != 0);
            assertThat(Duration.ofNanos(closed.get() - cancelled)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void aReceiverThatFailsCancelsTheAnswer() throws Exception {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        try (RawServer server = new RawServer(connection -> {
            connection.openStream();
            connection.send(HELLO + WORLD);
            connection.awaitEnd();
            closed.complete(null);
        })) {
            RunningAnswer answer = model(server).chat(conversation(), piece -> {
                pieces.add(piece);
                throw new IllegalStateException("no");
            });
            assertThat(catchThrowableOfType(CancellationException.class, () -> outcome(answer))).isNotNull();
            closed.get(10, TimeUnit.SECONDS);
        }
        assertThat(pieces).containsExactly("Hello");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "data: {nonsense}\\n\\n | NONSENSE | a piece that is not JSON",
        "data: 7\\n\\n | NONSENSE | not a JSON object",
        "<html>hello</html> | NONSENSE | gave no answer",
        "'' | NONSENSE | gave no answer",
        "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\\n\\n | NONSENSE | broke off its answer.",
        "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\\n\\ndata: {\"choi | NONSENSE | broke off its answer.",
        "data: {\"error\":{\"message\":\"inner\"}}\\n\\n | REFUSED | broke off its answer with an error",
        "data: {\"object\":\"error\",\"message\":\"inner\"}\\n\\n | REFUSED | broke off its answer with an error"
    })
    void aStreamThatIsNoAnswerFailsWithAReason(String stream, Cause reason, String complaint) throws Exception {
        try (RawServer server = new RawServer(connection -> {
            connection.openStream();
            connection.send(stream.replace("\\n", "\n"));
        })) {
            assertFails(chat(server), reason, complaint);
            assertThat(server.connections()).isOne();
        }
        assertThat(vitals.health().state()).isEqualTo(State.FAILING);
    }

    @Test
    void whatIsNotUtf8IsNonsense() throws Exception {
        assertFails(connection -> {
            connection.openStream();
            connection.send("data: {\"choices\":[{\"delta\":{\"content\":\"größe\"}}]}\n\n"
                    .getBytes(StandardCharsets.ISO_8859_1));
            connection.awaitEnd();
        }, Cause.NONSENSE, "not UTF-8");
    }

    @Test
    void aLineWithoutEndIsNonsense() throws Exception {
        assertFails(connection -> {
            connection.openStream();
            byte[] much = "x".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            while (true) {
                connection.send(much);
            }
        }, Cause.NONSENSE, "a line that is too long");
    }

    @Test
    void anAnswerWithoutEndIsNonsense() throws Exception {
        assertFails(connection -> {
            connection.openStream();
            byte[] much = (": " + "x".repeat(100_000) + "\n").getBytes(StandardCharsets.UTF_8);
            while (true) {
                connection.send(much);
            }
        }, Cause.NONSENSE, "too large");
    }

    @Test
    void aServerThatIsNoHttpServerAnswersNonsense() throws Exception {
        assertFails(connection -> connection.send("SSH-2.0-OpenSSH\r\n\r\n"), Cause.NONSENSE, "no HTTP server");
    }

    @Test
    void aServerThatClosesAtOnceIsUnreachable() throws Exception {
        assertFails(connection -> { }, Cause.UNREACHABLE, "cannot be reached");
    }

    private void assertFails(Behaviour behaviour, Cause reason, String complaint) throws Exception {
        try (RawServer server = new RawServer(behaviour)) {
            assertFails(chat(server), reason, complaint);
        }
    }

    private static void assertFails(RunningAnswer answer, Cause reason, String complaint) {
        ExecutionException failure = catchThrowableOfType(ExecutionException.class, () -> outcome(answer));
        assertThat(failure.getCause()).isInstanceOfSatisfying(Unavailable.class, unavailable -> {
            assertThat(unavailable.getMessage()).startsWith("The model coder ").contains(complaint)
                    .doesNotContain("inner");
            assertThat(unavailable.reason()).isEqualTo(reason);
        });
    }

    private static Generated outcome(RunningAnswer answer) throws Exception {
        return answer.outcome().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private RunningAnswer chat(RawServer server) throws IOException {
        return model(server).chat(conversation(), pieces::add);
    }

    private static Conversation conversation() {
        return new Conversation(List.of(new ChatTurn(Role.SYSTEM, "Be kind."), new ChatTurn(Role.USER, "Hi!")),
                new Sampling(42, 128, 0.9, 0.5, 3, new Penalties(1.2, 0.5, -1)), List.of("END"));
    }

    private RemoteCodeModel model(RawServer server) throws IOException {
        Path file = Files.writeString(folder.resolve("models.json"), """
                {"standard": "coder", "models": [{"id": "coder", "kind": "openai", "url": "%s/v1", "model": "m",
                  "retries": 0}]}""".formatted(server.url()));
        ModelEntry entry = ModelCatalogue.read(file).models().get(0);
        BackEnd backEnd = entry.backEnds().get(0);
        return new RemoteCodeModel(entry, List.of(new Server(backEnd, new ChatCompletionsUpstream(backEnd),
                Connections.on(threads))), vitals);
    }
}
