package palaestra.codegen;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.RunningAnswer;
import palaestra.domain.shared.Unavailable;

/** The answer of a model that needed no time for it. */
public record EndedAnswer(CompletionStage<Generated> outcome) implements RunningAnswer {

    public static RunningAnswer with(Generated answer) {
        return new EndedAnswer(CompletableFuture.completedFuture(answer));
    }

    public static RunningAnswer failed(Unavailable failure) {
        return new EndedAnswer(CompletableFuture.failedFuture(failure));
    }

    @Override
    public void cancel() {
        // It has ended.
    }
}
