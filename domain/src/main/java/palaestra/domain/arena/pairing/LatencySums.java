package palaestra.domain.arena.pairing;

/**
 * A model's history of answers, as far as the law of its latency needs it.
 *
 * @param logSum the sum of the logarithms of the seconds
 * @param logSquareSum the sum of their squares
 */
public record LatencySums(long answers, double logSum, double logSquareSum) {

    public static final LatencySums NONE = new LatencySums(0, 0, 0);

    public LatencySums plus(LatencySums other) {
        return new LatencySums(answers + other.answers, logSum + other.logSum, logSquareSum + other.logSquareSum);
    }
}
