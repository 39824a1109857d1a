package palaestra.codegen.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import palaestra.codegen.catalogue.BackEnd;
import palaestra.codegen.catalogue.CallLimits;
import palaestra.codegen.catalogue.ModelKind;
import palaestra.codegen.health.Vitals;
import palaestra.codegen.openai.ChatCompletionsUpstream;
import palaestra.domain.generation.ChatTurn;
import palaestra.domain.generation.ChatTurn.Role;
import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.RunningAnswer;
import palaestra.domain.generation.Sampling;
import palaestra.domain.shared.Unavailable;
import palaestra.domain.shared.Unavailable.Cause;

@Timeout(60)
class ManyStreamsTest {

    private static final Conversation QUESTION = new Conversation(List.of(new ChatTurn(Role.USER, "Hi!")),
            new Sampling(1, 100, 1, 1, 0), List.of());

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger pieces = new AtomicInteger();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void fourThreadsCarryTwoHundredStreams() throws Exception {
        try (RawServer server = new RawServer(this::answerInTwoParts)) {
            RemoteCodeModel model = model(server, 300);
            List<RunningAnswer> answers = IntStream.range(0, 200)
                    .mapToObj(i -> model.chat(QUESTION, piece -> pieces.incrementAndGet())).toList();
            await().atMost(Duration.ofSeconds(30)).until(() -> pieces.get() == 200);
            goOn.countDown();
            for (RunningAnswer answer : answers) {
                assertThat(answer.outcome().toCompletableFuture().get(30, TimeUnit.SECONDS).text()).isEqualTo("ab");
            }
        }
    }

    @Test
    void aModelHasNoMoreStreamsAtOnceThanItMayAndCancellingMakesRoom() throws Exception {
        try (RawServer server = new RawServer(this::answerInTwoParts)) {
            RemoteCodeModel model = model(server, 1);
            RunningAnswer first = model.chat(QUESTION, piece -> pieces.incrementAndGet());
            await().until(() -> pieces.get() == 1);
            RunningAnswer waiting = model.chat(QUESTION, piece -> pieces.incrementAndGet());
            await().untilAsserted(() -> assertThat(model.chat(QUESTION, piece -> { }).outcome().toCompletableFuture())
                    .failsWithin(Duration.ofSeconds(5)).withThrowableOfType(ExecutionException.class)
                    .havingCause().isInstanceOfSatisfying(Unavailable.class,
                            failure -> assertThat(failure.reason()).isEqualTo(Cause.BUSY)));
            assertThat(pieces).hasValue(1);

            first.cancel();
            await().until(() -> pieces.get() == 2);
            goOn.countDown();
            assertThat(waiting.outcome().toCompletableFuture().get(30, TimeUnit.SECONDS).text()).isEqualTo("ab");
        }
    }

    private void answerInTwoParts(RawServer.Connection connection) throws IOException {
        connection.openStream();
        connection.send("data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n");
        try {
            goOn.await();
        } catch (InterruptedException e) {
            return;
        }
        connection.send("data: {\"choices\":[{\"delta\":{\"content\":\"b\"},\"finish_reason\":\"stop\"}]}\n\n");
    }

    private RemoteCodeModel model(RawServer server, int maxConcurrent) {
        Duration patience = Duration.ofSeconds(40);
        BackEnd backEnd = new BackEnd("coder", ModelKind.OPENAI, URI.create(server.url()), "m", Optional.empty(),
                Set.of(), 1, new CallLimits(Duration.ofSeconds(5), patience, patience, patience, maxConcurrent, 0));
        return new RemoteCodeModel(Upstreams.entry(backEnd), List.of(new Server(backEnd,
                new ChatCompletionsUpstream(backEnd), Connections.on(threads))),
                new Vitals("coder", Clock.systemUTC()));
    }
}
