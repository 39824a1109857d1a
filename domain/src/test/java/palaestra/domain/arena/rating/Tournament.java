package palaestra.domain.arena.rating;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Models whose strengths are known, and votes that follow them. */
record Tournament(List<String> models, double[] strengths, double position) {

    /** Strengths evenly spread around 0. */
    static Tournament of(int models, double step, double position) {
        return new Tournament(IntStream.range(0, models).mapToObj(i -> "m%03d".formatted(i)).toList(),
                IntStream.range(0, models).mapToDouble(i -> step * (i - (models - 1) / 2.0)).toArray(), position);
    }

    Battles play(int votes, SplittableRandom random) {
        Battles.Builder counted = Battles.builder();
        for (int i = 0; i < votes; i++) {
            Judgement vote = vote(random);
            counted.add(vote.first(), vote.second(), vote.verdict(), 1);
        }
        return counted.build();
    }

    Judgement vote(SplittableRandom random) {
        int first = random.nextInt(models.size());
        int second = (first + 1 + random.nextInt(models.size() - 1)) % models.size();
        double chance = 1 / (1 + Math.exp(strengths[second] - strengths[first] - position));
        return new Judgement(models.get(first), models.get(second),
                random.nextDouble() < chance ? Verdict.FIRST : Verdict.SECOND);
    }
}
