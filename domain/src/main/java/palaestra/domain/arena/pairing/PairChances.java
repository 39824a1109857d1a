package palaestra.domain.arena.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * The probability of each pair of candidates: proportional to {@code exp(-E/τ)}, where E is how many seconds the pair is
 * expected to take, times the weight of what is still to be learned from it, above a floor for every pair. That law is
 * the one with the least expected latency for its entropy: τ says how many seconds of waiting an even spread is worth.
 */
public final class PairChances<M> {

    /** In seconds. At this value pairs of the models of 2024 take a third less time than evenly drawn ones. */
    public static final double TEMPERATURE = 0.4;

    /** The part of all draws that is spread evenly, so that no pair is ever given up. */
    public static final double EVEN_SHARE = 0.05;

    /** Two candidates, in no order, and how probable they are. */
    public record Chance<M>(M one, M other, double probability) {
    }

    private final List<Chance<M>> chances;

    private PairChances(List<Chance<M>> chances) {
        this.chances = List.copyOf(chances);
    }

    /**
     * @param candidates at least two
     * @param temperature in seconds, above 0
     * @param weight of a pair besides its latency; above 0
     */
    public static <M> PairChances<M> of(List<M> candidates, ToDoubleFunction<Chance<M>> seconds, double temperature,
            ToDoubleBiFunction<M, M> weight) {
        List<Chance<M>> pairs = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            for (int j = i + 1; j < candidates.size(); j++) {
                pairs.add(new Chance<>(candidates.get(i), candidates.get(j), 0));
            }
        }
        // Relative to the fastest pair, lest all of them vanish.
        double fastest = pairs.stream().mapToDouble(seconds).min().orElseThrow();
        double[] weights = pairs.stream().mapToDouble(pair -> weight.applyAsDouble(pair.one(), pair.other())
                * Math.exp((fastest - seconds.applyAsDouble(pair)) / temperature)).toArray();
        double sum = Arrays.stream(weights).sum();
        List<Chance<M>> chances = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            double probability = (1 - EVEN_SHARE) * weights[i] / sum + EVEN_SHARE / weights.length;
            chances.add(new Chance<>(pairs.get(i).one(), pairs.get(i).other(), probability));
        }
        return new PairChances<>(chances);
    }

    public List<Chance<M>> all() {
        return chances;
    }

    /** A pair by its probability, in random order: the first is shown first. */
    public List<M> draw(RandomGenerator random) {
        double left = random.nextDouble();
        Chance<M> drawn = chances.getLast();
        for (Chance<M> chance : chances) {
            left -= chance.probability();
            if (left < 0) {
                drawn = chance;
                break;
            }
        }
        return random.nextBoolean() ? List.of(drawn.one(), drawn.other()) : List.of(drawn.other(), drawn.one());
    }
}
