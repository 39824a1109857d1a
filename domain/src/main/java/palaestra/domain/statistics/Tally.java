package palaestra.domain.statistics;

/**
 * Events of one kind, counted.
 *
 * @param amount the credits, where it is about credits
 * @param durations how long they took, where that is known
 */
public record Tally(long events, long amount, Histogram durations) {

    public static final Tally NONE = new Tally(0, 0, Histogram.EMPTY);

    public Tally plus(Tally other) {
        return new Tally(events + other.events, amount + other.amount, durations.plus(other.durations));
    }
}
