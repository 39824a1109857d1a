package palaestra.domain.arena.rating;

/**
 * The scale of the scores: the average model has 1000, and 400 points more make a win ten times as likely as a loss.
 * Strengths, in which everything is computed, are natural logarithms of those odds, with 0 for the average model.
 */
public final class Scale {

    public static final double AVERAGE = 1_000;
    private static final double POINTS_PER_STRENGTH = 400 / Math.log(10);

    private Scale() {
    }

    public static double score(double strength) {
        return AVERAGE + points(strength);
    }

    /** A difference of strengths as a difference of scores. */
    public static double points(double difference) {
        return difference * POINTS_PER_STRENGTH;
    }

    public static double strength(double score) {
        return (score - AVERAGE) / POINTS_PER_STRENGTH;
    }
}
