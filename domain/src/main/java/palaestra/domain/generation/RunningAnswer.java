package palaestra.domain.generation;

import java.util.concurrent.CompletionStage;

/** An answer that a model is giving. Safe for use by many threads. */
public interface RunningAnswer {

    /**
     * Completes once, after the last piece of text was delivered: with the whole answer; with
     * {@link palaestra.domain.shared.Unavailable} if the model failed, however much it had said before; or with
     * {@link java.util.concurrent.CancellationException} after {@link #cancel()}. What depends on it runs on a thread
     * of the model's and must neither block nor take long.
     */
    CompletionStage<Generated> outcome();

    /** Ends the answer at once and closes the connection to the model's server. Does nothing when it has ended. */
    void cancel();
}
