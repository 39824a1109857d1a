package palaestra.domain.arena.rating;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * How well strengths explain the battles, with a prior: {@code -log} of it, convex, with its slope and curvature. The
 * parameters are the strengths of the models and, where it is fitted, last the advantage of being shown first.
 */
final class Likelihood {

    private static final int MAX_STEPS = 100;
    private static final int MAX_HALVINGS = 60;
    private static final double OVERSHOOT = 0.9;

    private final Battles battles;
    private final Prior prior;
    private final boolean fitsPosition;
    private final double givenPosition;
    private final boolean centred;
    private final int models;
    private final int parameters;

    /**
     * @param fitsPosition whether the advantage of the first place is a parameter
     * @param givenPosition that advantage where it is none
     * @param centred whether the strengths shall have the mean 0, which nothing but a prior around 0 says otherwise
     */
    Likelihood(Battles battles, Prior prior, boolean fitsPosition, double givenPosition, boolean centred) {
        this.battles = battles;
        this.prior = prior;
        this.fitsPosition = fitsPosition;
        this.givenPosition = givenPosition;
        this.centred = centred;
        this.models = battles.models().size();
        this.parameters = models + (fitsPosition ? 1 : 0);
    }

    /**
     * Newton's method. A step is halved while it goes so far that the slope in its direction is no smaller than at its
     * start, only with the other sign.
     *
     * @param start where to begin, unchanged
     * @param precision the largest step that ends the search
     */
    double[] minimum(double[] start, double precision) {
        double[] at = start.clone();
        double[] slope = new double[parameters];
        double[][] curvature = new double[parameters][parameters];
        describe(at, slope, curvature);
        for (int count = 0; count < MAX_STEPS; count++) {
            double[] step = solve(curvature, slope);
            double descent = dot(slope, step);
            double[] next = minus(at, step, 1);
            describe(next, slope, curvature);
            double length = 1;
            for (int half = 0; half < MAX_HALVINGS && -dot(slope, step) > OVERSHOOT * descent; half++) {
                length /= 2;
                next = minus(at, step, length);
                describe(next, slope, curvature);
            }
            at = next;
            if (length * largest(step) < precision) {
                break;
            }
        }
        return at;
    }

    /** The inverse of the curvature at that place. */
    RealMatrix inverseCurvature(double[] at) {
        double[][] curvature = new double[parameters][parameters];
        describe(at, new double[parameters], curvature);
        return decompose(curvature).getSolver().getInverse();
    }

    /** The sum of the squares of what each vote adds to the slope. */
    RealMatrix scatter(double[] at) {
        double[][] sum = new double[parameters][parameters];
        for (int pair = 0; pair < battles.pairs(); pair++) {
            double expected = expected(at, pair);
            double weight = battles.count(pair, Battles.FIRST) * square(1 - expected)
                    + battles.count(pair, Battles.SECOND) * square(expected)
                    + battles.count(pair, Battles.DRAWN) * square(0.5 - expected);
            addSquare(sum, pair, weight);
        }
        return new Array2DRowRealMatrix(sum, false);
    }

    /** The largest distance between two models that met, or the advantage of the first place if that is larger. */
    double widest(double[] at) {
        double widest = fitsPosition ? Math.abs(at[models]) : 0;
        for (int pair = 0; pair < battles.pairs(); pair++) {
            widest = Math.max(widest, Math.abs(at[battles.first(pair)] - at[battles.second(pair)]));
        }
        return widest;
    }

    private void describe(double[] at, double[] slope, double[][] curvature) {
        double sum = 0;
        for (int model = 0; model < models; model++) {
            sum += centred ? at[model] : 0;
        }
        for (int row = 0; row < parameters; row++) {
            Arrays.fill(curvature[row], 0);
            double centre = row < models ? prior.centre()[row] : 0;
            slope[row] = prior.precision() * (at[row] - centre) + (row < models ? sum : 0);
        }
        for (int pair = 0; pair < battles.pairs(); pair++) {
            add(at, pair, slope, curvature);
        }
        for (int row = 0; row < models && centred; row++) {
            for (int column = 0; column < models; column++) {
                curvature[row][column] += 1;
            }
        }
        for (int row = 0; row < parameters; row++) {
            curvature[row][row] += prior.precision();
        }
    }

    private void add(double[] at, int pair, double[] slope, double[][] curvature) {
        double expected = expected(at, pair);
        double won = battles.count(pair, Battles.FIRST);
        double drawn = battles.count(pair, Battles.DRAWN);
        double votes = won + battles.count(pair, Battles.SECOND) + drawn;
        double surplus = votes * expected - won - drawn / 2;
        slope[battles.first(pair)] += surplus;
        slope[battles.second(pair)] -= surplus;
        if (fitsPosition) {
            slope[models] += surplus;
        }
        addSquare(curvature, pair, votes * expected * (1 - expected));
    }

    /** Adds the weighted square of the vector that has 1 for the first model, -1 for the second, 1 for the position. */
    private void addSquare(double[][] matrix, int pair, double weight) {
        int one = battles.first(pair);
        int other = battles.second(pair);
        matrix[one][one] += weight;
        matrix[other][other] += weight;
        matrix[one][other] -= weight;
        matrix[other][one] -= weight;
        if (fitsPosition) {
            matrix[models][models] += weight;
            matrix[one][models] += weight;
            matrix[models][one] += weight;
            matrix[other][models] -= weight;
            matrix[models][other] -= weight;
        }
    }

    private double expected(double[] at, int pair) {
        double advantage = fitsPosition ? at[models] : givenPosition;
        return 1 / (1 + Math.exp(at[battles.second(pair)] - at[battles.first(pair)] - advantage));
    }

    private static double[] solve(double[][] curvature, double[] slope) {
        return decompose(curvature).getSolver().solve(new ArrayRealVector(slope, false)).toArray();
    }

    private static CholeskyDecomposition decompose(double[][] curvature) {
        return new CholeskyDecomposition(new Array2DRowRealMatrix(curvature, false), 1e-9, 1e-14);
    }

    private static double[] minus(double[] at, double[] step, double length) {
        double[] next = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            next[i] = at[i] - length * step[i];
        }
        return next;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double largest(double[] step) {
        double largest = 0;
        for (double part : step) {
            largest = Math.max(largest, Math.abs(part));
        }
        return largest;
    }

    private static double square(double value) {
        return value * value;
    }
}
