package palaestra.codegen.remote;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.RunningAnswer;

/**
 * An answer as its receiver sees it, over all the attempts that it takes. Pieces and the end of the answer exclude
 * each other; being cancelled waits for nothing, because the canceller may hold what the receiver waits for.
 */
final class StreamedAnswer implements RunningAnswer {

    private final Consumer<String> receiver;
    private final CompletableFuture<Generated> outcome = new CompletableFuture<>();
    private volatile StreamCall call;
    private volatile boolean begun;
    private volatile boolean ended;

    StreamedAnswer(Consumer<String> receiver) {
        this.receiver = receiver;
    }

    @Override
    public CompletionStage<Generated> outcome() {
        return outcome;
    }

    @Override
    public void cancel() {
        cancel(new CancellationException("The answer was cancelled."));
    }

    /** The receiver got some of it, so that no other attempt may begin anew. */
    boolean hasBegun() {
        return begun;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Starts the attempt, unless nobody waits for it any more. */
    CompletionStage<Generated> attempt(Supplier<StreamCall> next) {
        if (ended) {
            return CompletableFuture.failedFuture(new CancellationException());
        }
        StreamCall attempt = next.get();
        call = attempt;
        CompletionStage<Generated> answer = attempt.start();
        if (ended) {
            attempt.end(new CancellationException());
        }
        return answer;
    }

    /** Takes a piece of text from the attempt under way. */
    void deliver(String text) {
        synchronized (outcome) {
            if (!ended) {
                begun = true;
                try {
                    receiver.accept(text);
                } catch (RuntimeException e) {
                    CancellationException cancelled = new CancellationException("The receiver of the answer failed.");
                    cancelled.initCause(e);
                    cancel(cancelled);
                }
            }
        }
    }

    /** @param polish makes the one piece to deliver of the whole answer; null if it was delivered in pieces */
    void complete(Generated answer, UnaryOperator<Generated> polish) {
        Generated whole = polish == null ? answer : polish.apply(answer);
        if (polish != null && !whole.text().isEmpty()) {
            deliver(whole.text());
        }
        if (end()) {
            outcome.complete(whole);
        }
    }

    void fail(Throwable failure) {
        if (end()) {
            outcome.completeExceptionally(failure);
            endAttempt(failure);
        }
    }

    private boolean end() {
        synchronized (outcome) {
            boolean first = !ended;
            ended = true;
            return first;
        }
    }

    private void cancel(CancellationException reason) {
        ended = true;
        if (outcome.completeExceptionally(reason)) {
            endAttempt(reason);
        }
    }

    private void endAttempt(Throwable reason) {
        StreamCall attempt = call;
        if (attempt != null) {
            attempt.end(reason);
        }
    }
}
