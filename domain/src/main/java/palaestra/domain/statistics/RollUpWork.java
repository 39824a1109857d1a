package palaestra.domain.statistics;

import java.time.Instant;

/**
 * Computes roll-ups, hour by hour, always from all rows of the hour: doing it twice changes nothing. Every method needs
 * a transaction.
 */
public interface RollUpWork {

    /**
     * Puts the hours of which there are new rows into the backlog, whenever those rows say that they happened.
     *
     * @return how many
     */
    int notice();

    /**
     * Puts the hours from one time to the other into the backlog.
     *
     * @param to not included
     * @return how many
     */
    int enqueue(Instant from, Instant to);

    /** Computes the newest hour of the backlog that nobody else is computing. @return false if there is none */
    boolean computeNext();
}
