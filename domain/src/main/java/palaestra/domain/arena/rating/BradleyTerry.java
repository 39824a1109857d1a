package palaestra.domain.arena.rating;

import java.util.Arrays;
import org.hipparchus.linear.RealMatrix;

/**
 * The Bradley-Terry model: the first of two answers wins with the odds {@code exp(first - second + position)}. Ties
 * count half a win for each.
 *
 * <p>The maximum of the likelihood is found with next to no prior. Where the votes alone have no finite maximum, as
 * when a model never lost, it lies at that prior's far edge; then a prior of typical models takes its place.
 */
public final class BradleyTerry {

    /** The odds of 400 to 1, which no two models that met have unless one of them never lost. */
    private static final double TOO_FAR = 6;
    private static final double PRECISION = 1e-10;
    /** A fiftieth of a point: less than a resample differs from the next by, by far. */
    private static final double PRECISION_OF_RESAMPLES = 1e-4;
    private static final double NORMAL_97_5 = 1.959963984540054;

    private final Battles battles;
    private final boolean fitsPosition;

    /** @param fitsPosition whether to take out the advantage of what is shown first */
    public BradleyTerry(Battles battles, boolean fitsPosition) {
        this.battles = battles;
        this.fitsPosition = fitsPosition;
    }

    public Strengths fit() {
        return strengths(solve(battles, null, PRECISION));
    }

    /**
     * How far 95 % intervals reach to either side of the strengths, by the sandwich estimator, which holds also where
     * the votes follow the model only roughly.
     */
    public double[] halfWidths(Strengths fitted) {
        double[] at = parameters(fitted);
        Likelihood likelihood = likelihood(battles, fitted.regularised());
        RealMatrix covariance = likelihood.inverseCurvature(at);
        if (!fitted.regularised()) {
            covariance = covariance.multiply(likelihood.scatter(at)).multiply(covariance);
        }
        double[] widths = new double[fitted.values().length];
        for (int model = 0; model < widths.length; model++) {
            widths[model] = NORMAL_97_5 * Math.sqrt(Math.max(0, covariance.getEntry(model, model)));
        }
        return widths;
    }

    /** The strengths that other counts of the same battles give, found quickly because they are near the fitted. */
    double[] refit(Battles resample, Strengths fitted) {
        double[] solution = solve(resample, parameters(fitted), PRECISION_OF_RESAMPLES).at();
        return Arrays.copyOf(solution, fitted.values().length);
    }

    private record Solution(double[] at, boolean regularised) {
    }

    private Solution solve(Battles counted, double[] start, double precision) {
        int models = counted.models().size();
        Likelihood plain = likelihood(counted, false);
        double[] origin = new double[models + (fitsPosition ? 1 : 0)];
        double[] at = plain.minimum(start == null ? origin : start, precision);
        if (plain.widest(at) <= TOO_FAR) {
            return new Solution(at, false);
        }
        return new Solution(likelihood(counted, true).minimum(origin, precision), true);
    }

    private Likelihood likelihood(Battles counted, boolean regularised) {
        int models = counted.models().size();
        return new Likelihood(counted, regularised ? Prior.typical(models) : Prior.vague(models), fitsPosition, 0,
                true);
    }

    private Strengths strengths(Solution solution) {
        int models = battles.models().size();
        return new Strengths(battles.models(), Arrays.copyOf(solution.at(), models),
                fitsPosition ? solution.at()[models] : 0, solution.regularised());
    }

    private double[] parameters(Strengths fitted) {
        int models = fitted.values().length;
        double[] at = Arrays.copyOf(fitted.values(), models + (fitsPosition ? 1 : 0));
        if (fitsPosition) {
            at[models] = fitted.position();
        }
        return at;
    }
}
