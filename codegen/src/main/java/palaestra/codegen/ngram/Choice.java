package palaestra.codegen.ngram;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import palaestra.codegen.ngram.Predictor.Chance;
import palaestra.domain.generation.Sampling;

/** Chooses among words as a sampling wishes; equal seeds choose equally. Not for use by several threads. */
final class Choice {

    private final Sampling sampling;
    private final SplittableRandom random;

    Choice(Sampling sampling) {
        this.sampling = sampling;
        this.random = new SplittableRandom(sampling.seed());
    }

    /** Whether it is always the likeliest that is chosen. */
    boolean isCertain() {
        return sampling.temperature() == 0 || sampling.topK() == 1;
    }

    /** @param chances at least one, the best first */
    Chance of(List<Chance> chances) {
        if (sampling.temperature() == 0) {
            return chances.get(0);
        }
        List<Chance> pool = sampling.topK() == 0 ? chances
                : chances.subList(0, Math.min(sampling.topK(), chances.size()));
        double best = pool.get(0).probability();
        List<Double> weights = new ArrayList<>();
        double sum = 0;
        for (Chance chance : pool) {
            double weight = Math.pow(chance.probability() / best, 1 / sampling.temperature());
            weights.add(weight);
            sum += weight;
        }
        double kept = 0;
        int size = 0;
        while (size < pool.size() && (size == 0 || kept < sampling.topP() * sum)) {
            kept += weights.get(size++);
        }
        double at = random.nextDouble() * kept;
        int chosen = 0;
        while (chosen < size - 1 && at >= weights.get(chosen)) {
            at -= weights.get(chosen++);
        }
        return pool.get(chosen);
    }
}
