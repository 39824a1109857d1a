package palaestra.domain.arena.rating;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;

/**
 * 95 % intervals from resampled votes. Each count is drawn anew by the Poisson law around itself, which is drawing all
 * votes with replacement except that their number varies, and scores do not depend on that. Equal seeds give equal
 * intervals, on however many processors.
 */
public final class Bootstrap {

    private static final double LOWER = 0.025;
    private static final double UPPER = 0.975;

    private final Battles battles;
    private final BradleyTerry model;
    private final Strengths fitted;
    private final SharedStateDiscreteSampler[][] samplers;

    public Bootstrap(Battles battles, BradleyTerry model, Strengths fitted) {
        this.battles = battles;
        this.model = model;
        this.fitted = fitted;
        this.samplers = samplers();
    }

    /** Strengths between which 95 % of the resamples lie, one pair a model. */
    public record Bounds(double[] lower, double[] upper) {
    }

    /** @param rounds how many resamples, at least 2 */
    public Bounds bounds(int rounds, long seed) {
        double[][] drawn = IntStream.range(0, rounds).parallel()
                .mapToObj(round -> model.refit(resample(new SplittableRandom(seed + round).split()), fitted))
                .toArray(double[][]::new);
        int models = fitted.values().length;
        Bounds bounds = new Bounds(new double[models], new double[models]);
        for (int i = 0; i < models; i++) {
            int of = i;
            double[] values = Arrays.stream(drawn).mapToDouble(round -> round[of]).sorted().toArray();
            bounds.lower()[i] = quantile(values, LOWER);
            bounds.upper()[i] = quantile(values, UPPER);
        }
        return bounds;
    }

    private Battles resample(SplittableRandom random) {
        UniformRandomProvider source = random::nextLong;
        double[][] counts = new double[samplers.length][3];
        for (int pair = 0; pair < samplers.length; pair++) {
            for (int column = 0; column < 3; column++) {
                SharedStateDiscreteSampler sampler = samplers[pair][column];
                counts[pair][column] = sampler == null ? 0 : sampler.withUniformRandomProvider(source).sample();
            }
        }
        return battles.withCounts(counts);
    }

    private SharedStateDiscreteSampler[][] samplers() {
        UniformRandomProvider unused = () -> 0;
        SharedStateDiscreteSampler[][] all = new SharedStateDiscreteSampler[battles.pairs()][3];
        for (int pair = 0; pair < all.length; pair++) {
            for (int column = 0; column < 3; column++) {
                double count = battles.count(pair, column);
                all[pair][column] = count == 0 ? null : PoissonSampler.of(unused, count);
            }
        }
        return all;
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
