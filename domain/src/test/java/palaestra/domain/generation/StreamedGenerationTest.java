package palaestra.domain.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.AccountId;
import palaestra.domain.generation.GenerationUsage.Outcome;
import palaestra.domain.shared.Unavailable;

class StreamedGenerationTest {

    private static final Conversation QUESTION = new Conversation(
            List.of(new ChatTurn(ChatTurn.Role.USER, "a loop")), new Sampling(1, 10, 1, 0, 0), List.of());

    private final List<GenerationUsage> records = new ArrayList<>();
    private final CompletableFuture<Generated> outcome = new CompletableFuture<>();
    private final List<String> heard = new ArrayList<>();
    private Consumer<String> speak;

    private final CodeModel model = new CodeModel() {
        @Override
        public ModelInfo info() {
            return new ModelInfo("m", Set.of(), Set.of(Capability.CHAT), TokenPrice.FREE, 100, Set.of(),
                    QUESTION.sampling());
        }

        @Override
        public RunningAnswer chat(Conversation conversation, Consumer<String> onText) {
            speak = onText;
            return new RunningAnswer() {
                @Override
                public CompletableFuture<Generated> outcome() {
                    return outcome;
                }

                @Override
                public void cancel() {
                    outcome.completeExceptionally(new CancellationException());
                }
            };
        }
    };

    private final StreamedGeneration generation = new StreamedGeneration(new UsageRecorder(records::add),
            String::length, Runnable::run, Clock.systemUTC(), true);

    @Test
    void anAnswerIsPassedOnAndRecorded() {
        RunningAnswer answer = chat();
        speak.accept("for");
        speak.accept("(;;)");
        outcome.complete(new Generated("for(;;)", 3, 5));

        assertThat(heard).containsExactly("for", "(;;)");
        assertThat(answer.outcome().toCompletableFuture()).isCompletedWithValue(new Generated("for(;;)", 3, 5));
        assertRecord(Outcome.ANSWERED, 3, 5, "for(;;)");
        assertThat(records.get(0)).hasFieldOrPropertyWithValue("accountId", 7L)
                .hasFieldOrPropertyWithValue("dialect", "aideer").hasFieldOrPropertyWithValue("language", null)
                .extracting("firstTextMicros").isNotNull();
    }

    @Test
    void whatWasSaidBeforeACancellationIsCounted() {
        RunningAnswer answer = chat();
        speak.accept("for");

        answer.cancel();

        assertRecord(Outcome.CANCELLED, "a loop".length(), 3, "for");
    }

    @Test
    void aFailureIsRecordedByItsReason() {
        chat();
        outcome.completeExceptionally(new Unavailable(Unavailable.Cause.TIMED_OUT, "too late"));

        assertRecord(Outcome.TIMED_OUT, 0, 0, null);
        assertThat(records.get(0)).hasFieldOrPropertyWithValue("firstTextMicros", null);
    }

    @Test
    void whatTheModelCannotIsNoUse() {
        assertThatThrownBy(() -> generation.complete(new ModelUser(Optional.empty(), "x"), model,
                new CompletionRequest("", "", Optional.empty(), 1, QUESTION.sampling(), List.of()), heard::add))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(records).isEmpty();
    }

    private RunningAnswer chat() {
        return generation.chat(ModelUser.of(new AccountId(7), "aideer"), model, QUESTION, heard::add);
    }

    private void assertRecord(Outcome ending, int promptTokens, int outputTokens, String answer) {
        assertThat(records).singleElement()
                .hasFieldOrPropertyWithValue("outcome", ending)
                .hasFieldOrPropertyWithValue("promptTokens", promptTokens)
                .hasFieldOrPropertyWithValue("outputTokens", outputTokens)
                .hasFieldOrPropertyWithValue("answer", answer);
    }
}
