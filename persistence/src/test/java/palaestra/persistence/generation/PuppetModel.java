package palaestra.persistence.generation;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import palaestra.domain.generation.Capability;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.generation.RunningAnswer;
import palaestra.domain.generation.Sampling;
import palaestra.domain.generation.TokenPrice;

/** A model that says what the test tells it to, when it tells it. */
final class PuppetModel implements CodeModel {

    final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

    @Override
    public ModelInfo info() {
        return new ModelInfo("puppet", Set.of(), Set.of(Capability.CHAT), TokenPrice.FREE, 1_000, Set.of(),
                new Sampling(1, 100, 1, 0, 0));
    }

    @Override
    public RunningAnswer chat(Conversation conversation, Consumer<String> onText) {
        Answer answer = new Answer(conversation, onText);
        answers.add(answer);
        return answer;
    }

    record Answer(Conversation conversation, Consumer<String> onText, CompletableFuture<Generated> outcome)
            implements RunningAnswer {

        Answer(Conversation conversation, Consumer<String> onText) {
            this(conversation, onText, new CompletableFuture<>());
        }

        void say(String piece) {
            onText.accept(piece);
        }

        void end(String text, int promptTokens, int outputTokens) {
            outcome.complete(new Generated(text, promptTokens, outputTokens));
        }

        @Override
        public void cancel() {
            outcome.completeExceptionally(new CancellationException());
        }
    }
}
