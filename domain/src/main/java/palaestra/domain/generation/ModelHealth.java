package palaestra.domain.generation;

import java.time.Instant;

/**
 * What the latest calls showed of a model.
 *
 * @param detail one sentence for operators; empty while nothing is wrong
 * @param since when it came into this state; null while {@link State#UNTRIED}
 */
public record ModelHealth(String model, State state, String detail, Instant since) {

    /** Whether calls to the model have been answered. */
    public enum State {
        UNTRIED, UP, FAILING
    }
}
