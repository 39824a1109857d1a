package palaestra.domain.generation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** An answer whose outcome is told once something has been done about it, which may take a while. */
final class SettledAnswer implements RunningAnswer {

    private final RunningAnswer answer;
    private final CompletableFuture<Generated> outcome = new CompletableFuture<>();

    /** @param settlement done on a thread of the background; if it fails, so does the answer */
    SettledAnswer(RunningAnswer answer, Executor background, BiConsumer<Generated, Throwable> settlement) {
        this.answer = answer;
        answer.outcome().whenComplete((generated, failure) -> background.execute(() -> {
            try {
                settlement.accept(generated, failure);
            } catch (RuntimeException e) {
                outcome.completeExceptionally(e);
                throw e;
            }
            if (failure == null) {
                outcome.complete(generated);
            } else {
                outcome.completeExceptionally(failure);
            }
        }));
    }

    @Override
    public CompletionStage<Generated> outcome() {
        return outcome;
    }

    @Override
    public void cancel() {
        answer.cancel();
    }
}
