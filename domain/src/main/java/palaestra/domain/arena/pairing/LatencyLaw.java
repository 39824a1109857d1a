package palaestra.domain.arena.pairing;

import org.hipparchus.special.Erf;

/**
 * How long a model takes: a log-normal law of seconds.
 *
 * @param mean of the logarithm
 * @param deviation of the logarithm, above 0
 */
public record LatencyLaw(double mean, double deviation) {

    /** How many answers of a typical model a model's own history is mixed with. */
    private static final double TYPICAL_ANSWERS = 5;

    /** A typical model, before there is any history. */
    public static final LatencyLaw TYPICAL = new LatencyLaw(Math.log(1), 0.5);

    /** What a model's history says, and while it is short also what other models are like. */
    public static LatencyLaw learned(LatencySums history, LatencyLaw typical) {
        double answers = history.answers() + TYPICAL_ANSWERS;
        double mean = (history.logSum() + TYPICAL_ANSWERS * typical.mean()) / answers;
        double square = (history.logSquareSum()
                + TYPICAL_ANSWERS * (typical.mean() * typical.mean() + typical.deviation() * typical.deviation()))
                / answers;
        return new LatencyLaw(mean, Math.sqrt(Math.max(1e-4, square - mean * mean)));
    }

    /** In seconds: half of the answers take longer. */
    public double median() {
        return Math.exp(mean);
    }

    /** The expected seconds until both of two independent answers are there. */
    public double expectedUntilBoth(LatencyLaw other) {
        double spread = Math.hypot(deviation, other.deviation);
        return partOfLast(this, other, spread) + partOfLast(other, this, spread);
    }

    private static double partOfLast(LatencyLaw last, LatencyLaw earlier, double spread) {
        double variance = last.deviation * last.deviation;
        return Math.exp(last.mean + variance / 2) * normal((last.mean - earlier.mean + variance) / spread);
    }

    private static double normal(double x) {
        return 0.5 * Erf.erfc(-x / Math.sqrt(2));
    }
}
