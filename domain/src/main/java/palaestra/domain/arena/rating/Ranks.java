package palaestra.domain.arena.rating;

import java.util.stream.IntStream;

/** Places on a board. */
public final class Ranks {

    private Ranks() {
    }

    /** Of each model 1 + how many are surely better: those whose lower bound is above its upper bound. */
    public static int[] byUpperBound(double[] lower, double[] upper) {
        return IntStream.range(0, upper.length)
                .map(model -> 1 + (int) IntStream.range(0, lower.length)
                        .filter(other -> lower[other] > upper[model]).count())
                .toArray();
    }
}
