package palaestra.domain.arena.rating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Judgements, counted per pair of models in the order they were shown in. What is computed from it does not depend on
 * the order in which anything was added, because models and pairs are sorted by name.
 */
public final class Battles {

    /** Two models as they were shown. */
    private record Pairing(String first, String second) {
    }

    /** Counts under way. */
    public static final class Builder {

        private final Map<Pairing, double[]> counts = new HashMap<>();

        private Builder() {
        }

        /** @param votes at least 0; a model against itself says nothing about it and is left out */
        public Builder add(String first, String second, Verdict verdict, long votes) {
            if (votes < 0) {
                throw new IllegalArgumentException("a negative number of votes");
            }
            if (votes > 0 && !first.equals(second)) {
                double[] cell = counts.computeIfAbsent(new Pairing(first, second), pairing -> new double[3]);
                cell[column(verdict)] += votes;
            }
            return this;
        }

        public Battles build() {
            return new Battles(counts);
        }
    }

    /** The columns of the counts: won by the first, won by the second, neither. */
    static final int FIRST = 0;
    static final int SECOND = 1;
    static final int DRAWN = 2;

    private final List<String> models;
    private final int[] first;
    private final int[] second;
    private final double[][] counts;

    private Battles(Map<Pairing, double[]> counted) {
        SortedSet<String> names = new TreeSet<>();
        counted.keySet().forEach(pairing -> names.addAll(List.of(pairing.first(), pairing.second())));
        models = List.copyOf(names);
        Map<String, Integer> index = new HashMap<>();
        models.forEach(model -> index.put(model, index.size()));
        List<Pairing> pairings = new ArrayList<>(counted.keySet());
        pairings.sort(Comparator.comparing(Pairing::first).thenComparing(Pairing::second));
        first = pairings.stream().mapToInt(pairing -> index.get(pairing.first())).toArray();
        second = pairings.stream().mapToInt(pairing -> index.get(pairing.second())).toArray();
        counts = pairings.stream().map(counted::get).map(double[]::clone).toArray(double[][]::new);
    }

    private Battles(Battles origin, double[][] counts) {
        models = origin.models;
        first = origin.first;
        second = origin.second;
        this.counts = counts;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The models that took part, by name; indexes of strengths are positions in this list. */
    public List<String> models() {
        return models;
    }

    public boolean isEmpty() {
        return counts.length == 0;
    }

    public long votes() {
        double sum = 0;
        for (double[] cell : counts) {
            sum += cell[FIRST] + cell[SECOND] + cell[DRAWN];
        }
        return Math.round(sum);
    }

    /** The share of the decided votes that went to what was shown first; 0.5 where there are none. */
    public double shareOfFirst() {
        double won = 0;
        double lost = 0;
        for (double[] cell : counts) {
            won += cell[FIRST];
            lost += cell[SECOND];
        }
        return won + lost == 0 ? 0.5 : won / (won + lost);
    }

    /** Wins, losses and draws of each model, in the order of {@link #models}. */
    public long[][] records() {
        long[][] records = new long[models.size()][3];
        for (int pair = 0; pair < counts.length; pair++) {
            for (int column = 0; column < 3; column++) {
                long votes = Math.round(counts[pair][column]);
                records[first[pair]][column] += votes;
                records[second[pair]][column == DRAWN ? DRAWN : 1 - column] += votes;
            }
        }
        return records;
    }

    int pairs() {
        return counts.length;
    }

    int first(int pair) {
        return first[pair];
    }

    int second(int pair) {
        return second[pair];
    }

    double count(int pair, int column) {
        return counts[pair][column];
    }

    /** The same pairs with other counts. */
    Battles withCounts(double[][] others) {
        return new Battles(this, others);
    }

    private static int column(Verdict verdict) {
        return switch (verdict) {
            case FIRST -> FIRST;
            case SECOND -> SECOND;
            case TIE, BOTH_BAD -> DRAWN;
        };
    }
}
