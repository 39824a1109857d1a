package palaestra.domain.arena.rating;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One person's scores: those that explain the person's votes best among those that are not far from everybody else's.
 * How far they may be is decided by cross-validation: of every fifth vote in turn the probability is computed from the
 * other votes, and the shrinkage wins under which the votes were the least surprising. Each vote is tested exactly once
 * for every shrinkage, and the others' scores must be fitted without this person's votes.
 */
public final class PersonalRating {

    /** 1 / variance of a person's strengths around everybody's: from standard deviations of 246 points to 11. */
    private static final double[] PRECISIONS = {0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256};
    private static final int FOLDS = 5;
    private static final double PRECISION = 1e-8;

    private final Strengths others;

    /** @param others everybody else's strengths, and their advantage of the first place, which is taken over */
    public PersonalRating(Strengths others) {
        this.others = others;
    }

    /** @param shrinkage the precision that was chosen: the larger, the closer to the others */
    public record Result(Strengths strengths, double shrinkage) {
    }

    /** @param votes of one person, oldest first */
    public Result fit(List<Judgement> votes) {
        double shrinkage = votes.size() < FOLDS ? PRECISIONS[PRECISIONS.length - 1] : bestPrecision(votes);
        return new Result(fit(votes, shrinkage), shrinkage);
    }

    private double bestPrecision(List<Judgement> votes) {
        double best = PRECISIONS[PRECISIONS.length - 1];
        double least = surprise(votes, best);
        for (int i = PRECISIONS.length - 2; i >= 0; i--) {
            double surprise = surprise(votes, PRECISIONS[i]);
            if (surprise < least) {
                least = surprise;
                best = PRECISIONS[i];
            }
        }
        return best;
    }

    /** The logarithmic loss of all votes, each judged by a fit without its fold. */
    private double surprise(List<Judgement> votes, double precision) {
        return IntStream.range(0, FOLDS).mapToDouble(fold -> {
            Strengths fitted = fit(part(votes, fold, false), precision);
            return part(votes, fold, true).stream().mapToDouble(vote -> loss(vote, fitted)).sum();
        }).sum();
    }

    private static List<Judgement> part(List<Judgement> votes, int fold, boolean held) {
        return IntStream.range(0, votes.size()).filter(i -> (i % FOLDS == fold) == held).mapToObj(votes::get).toList();
    }

    private double loss(Judgement vote, Strengths fitted) {
        double distance = strength(vote.first(), fitted) - strength(vote.second(), fitted) + others.position();
        double share = vote.verdict().share();
        return share * Math.log1p(Math.exp(-distance)) + (1 - share) * Math.log1p(Math.exp(distance));
    }

    private double strength(String model, Strengths fitted) {
        return fitted.models().contains(model) ? fitted.of(model) : others.of(model);
    }

    /** Only of the models that were judged: about the others the person says nothing, so they stay where they are. */
    private Strengths fit(List<Judgement> votes, double precision) {
        Battles.Builder counted = Battles.builder();
        votes.forEach(vote -> counted.add(vote.first(), vote.second(), vote.verdict(), 1));
        Battles battles = counted.build();
        if (battles.isEmpty()) {
            return new Strengths(List.of(), new double[0], others.position(), true);
        }
        double[] centre = battles.models().stream().mapToDouble(others::of).toArray();
        Likelihood likelihood =
                new Likelihood(battles, new Prior(centre, precision), false, others.position(), false);
        double[] at = likelihood.minimum(centre, PRECISION);
        return new Strengths(battles.models(), at, others.position(), true);
    }
}
