package palaestra.domain.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import palaestra.domain.generation.GenerationUsage.Outcome;
import palaestra.domain.shared.Unavailable;

/** One answer, watched from its beginning to its end. */
final class MeteredAnswer {

    /**
     * Whose question to which model.
     *
     * @param language null where unknown
     */
    record Use(ModelUser user, String model, Language language, String prompt) {
    }

    private final Use use;
    private final Consumer<String> onText;
    private final long start = System.nanoTime();
    private final StringBuilder text = new StringBuilder();
    private volatile long firstPiece;
    private volatile long end;

    MeteredAnswer(Use use, Consumer<String> onText) {
        this.use = use;
        this.onText = onText;
    }

    void piece(String piece) {
        if (firstPiece == 0) {
            firstPiece = System.nanoTime();
        }
        synchronized (text) {
            text.append(piece);
        }
        onText.accept(piece);
    }

    /** The same answer, which tells of its end before its outcome is seen by anybody else. */
    RunningAnswer of(RunningAnswer answer, BiConsumer<Generated, Throwable> atTheEnd) {
        CompletionStage<Generated> outcome = answer.outcome().whenComplete((generated, failure) -> {
            end = System.nanoTime();
            atTheEnd.accept(generated, failure);
        });
        return new RunningAnswer() {
            @Override
            public CompletionStage<Generated> outcome() {
                return outcome;
            }

            @Override
            public void cancel() {
                answer.cancel();
            }
        };
    }

    /** @param generated null if the answer failed; what was said before is counted then */
    GenerationUsage usage(Generated generated, Throwable failure, TokenCounter tokens, Instant now,
            boolean storesText) {
        Generated counted = generated == null ? said(tokens) : generated;
        GenerationUsage usage = new GenerationUsage(use.user().account().orElse(null), use.user().dialect(),
                use.model(), use.language(), counted, Duration.ofNanos(end - start), outcome(failure), now);
        if (firstPiece != 0) {
            usage.withFirstText(Duration.ofNanos(firstPiece - start));
        }
        return storesText ? usage.withText(use.prompt(), counted == null ? null : counted.text()) : usage;
    }

    private Generated said(TokenCounter tokens) {
        synchronized (text) {
            return text.isEmpty() ? null
                    : new Generated(text.toString(), tokens.count(use.prompt()), tokens.count(text.toString()));
        }
    }

    private static Outcome outcome(Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause()
                : failure;
        if (cause == null) {
            return Outcome.ANSWERED;
        }
        if (cause instanceof CancellationException) {
            return Outcome.CANCELLED;
        }
        return cause instanceof Unavailable outage ? Outcome.valueOf(outage.reason().name()) : Outcome.FAILED;
    }
}
