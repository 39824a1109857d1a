package palaestra.domain.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Role;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.credit.Allowance;
import palaestra.domain.credit.CreditService;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.OutOfCredits;
import palaestra.domain.shared.Unavailable;

class ChargedGenerationTest {

    /** One token a character. A turn of two characters with what servers add: ten. */
    private static final int PROMPT = 10;

    private final Purse purse = new Purse();
    private final Speaker model = new Speaker();
    private final ChargedGeneration generation = new ChargedGeneration(purse,
            new StreamedGeneration(new UsageRecorder(record -> { }), String::length, Runnable::run, Clock.systemUTC(),
                    false), String::length, Runnable::run);
    private final List<String> heard = new ArrayList<>();

    @Test
    void theMostItCanCostIsHeldAndWhatItDidCostIsTaken() {
        purse.free = 1_000;

        RunningAnswer answer = ask(20);
        assertThat(purse.held).isEqualTo(2 * PROMPT + 3 * 20);
        model.say("abcd");
        assertThat(answer.outcome()).isNotCompleted();
        model.end(new Generated("abcd", 9, 4));

        assertThat(answer.outcome().toCompletableFuture()).isCompleted();
        assertThat(purse.taken).isEqualTo(2 * 9 + 3 * 4);
        assertThat(heard).containsExactly("abcd");
    }

    @Test
    void theAnswerIsNoLongerThanTheCreditsReach() {
        purse.free = 2 * PROMPT + 3 * 5 + 2;

        ask(20);

        assertThat(model.maxTokens).isEqualTo(5);
    }

    @Test
    void whoCannotPayTheQuestionAndOneTokenIsRefusedAndKeepsTheCredits() {
        purse.free = 2 * PROMPT + 2;

        assertThatThrownBy(() -> ask(20)).isInstanceOf(OutOfCredits.class);
        assertThat(purse.held).isZero();
        assertThat(model.maxTokens).isZero();
    }

    @Test
    void anAnswerThatFailsBeforeItsFirstWordIsFree() {
        purse.free = 1_000;

        RunningAnswer answer = ask(20);
        model.fail(new Unavailable(Unavailable.Cause.TIMED_OUT, "late"));

        assertThat(answer.outcome().toCompletableFuture()).isCompletedExceptionally();
        assertThat(purse.held).isZero();
        assertThat(purse.taken).isZero();
    }

    @Test
    void anAnswerThatIsCancelledLaterCostsWhatWasSaid() {
        purse.free = 1_000;

        RunningAnswer answer = ask(20);
        model.say("ab");
        answer.cancel();

        assertThat(purse.taken).isEqualTo(2 * PROMPT + 3 * 2);
        assertThat(purse.held).isZero();
    }

    @Test
    void freeModelsAndAdministratorsNeedNoCredits() {
        model.price = TokenPrice.FREE;
        ask(20);
        assertThat(model.maxTokens).isEqualTo(20);
        model.price = new TokenPrice(2, 3);
        purse.unlimited = true;
        ask(20);
        model.end(new Generated("a", 1, 1));
        assertThat(purse.taken).isZero();
    }

    @Test
    void aModelThatCannotAnswerKeepsNoCredits() {
        purse.free = 1_000;
        CompletionRequest request = new CompletionRequest("a", "b", Optional.empty(), 1, sampling(5), List.of());

        assertThatThrownBy(() -> generation.complete(caller(), "test", model, request, heard::add))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(purse.held).isZero();
    }

    @Test
    void aQuestionMustFitIntoTheContextAndTheAnswerIntoTheRest() {
        purse.free = 100_000;
        model.context = PROMPT + 7;

        ask(20);
        assertThat(model.maxTokens).isEqualTo(7);
        model.context = PROMPT;
        assertThatThrownBy(() -> ask(20)).isInstanceOf(Invalid.class).hasMessageContaining("context");
    }

    private RunningAnswer ask(int maxTokens) {
        Conversation question = new Conversation(List.of(new ChatTurn(ChatTurn.Role.USER, "hi")),
                sampling(maxTokens), List.of());
        return generation.chat(caller(), "test", model, question, heard::add);
    }

    private static Sampling sampling(int maxTokens) {
        return new Sampling(1, maxTokens, 1, 0, 0);
    }

    private static SignedIn caller() {
        return new SignedIn(new SessionId(UUID.randomUUID()), new AccountId(7), "ada", Role.USER, Instant.MAX);
    }

    /** A model that says what the test says. */
    private static final class Speaker implements CodeModel {

        private TokenPrice price = new TokenPrice(2, 3);
        private int context = 1_000;
        private int maxTokens;
        private Consumer<String> onText;
        private CompletableFuture<Generated> outcome;

        @Override
        public ModelInfo info() {
            return new ModelInfo("m", Set.of(), Set.of(Capability.CHAT), price, context, Set.of(), sampling(1));
        }

        @Override
        public RunningAnswer chat(Conversation conversation, Consumer<String> listener) {
            maxTokens = conversation.sampling().maxTokens();
            onText = listener;
            outcome = new CompletableFuture<>();
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

        void say(String text) {
            onText.accept(text);
        }

        void end(Generated generated) {
            outcome.complete(generated);
        }

        void fail(Throwable failure) {
            outcome.completeExceptionally(failure);
        }
    }

    /** One account's credits, without the books. */
    private static final class Purse extends CreditService {

        private long free;
        private long held;
        private long taken;
        private boolean unlimited;

        Purse() {
            super(null, null, 0);
        }

        @Override
        public Allowance hold(SignedIn owner, String key, long upTo) {
            if (unlimited) {
                return Allowance.UNLIMITED;
            }
            held = Math.min(free, upTo);
            return Allowance.of(held);
        }

        @Override
        public Optional<Long> settle(String key, long cost, String description, String reference) {
            taken = Math.min(cost, held);
            held = 0;
            return Optional.of(taken);
        }

        @Override
        public void release(String key) {
            held = 0;
        }
    }
}
