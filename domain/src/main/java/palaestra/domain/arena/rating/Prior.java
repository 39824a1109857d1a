package palaestra.domain.arena.rating;

/**
 * What is believed of the strengths before any vote: normal laws of one precision.
 *
 * @param centre the expected strength of each model
 * @param precision of the strengths, 1 / variance; above 0
 */
record Prior(double[] centre, double precision) {

    /** So weak that it moves no score by a tenth of a point, and strong enough that there is always one solution. */
    private static final double HARDLY_ANY = 1e-4;

    /** A standard deviation of 174 points. */
    private static final double OF_TYPICAL_MODELS = 1;

    static Prior vague(int models) {
        return new Prior(new double[models], HARDLY_ANY);
    }

    /** For votes that alone would put a model infinitely far from another. */
    static Prior typical(int models) {
        return new Prior(new double[models], OF_TYPICAL_MODELS);
    }
}
