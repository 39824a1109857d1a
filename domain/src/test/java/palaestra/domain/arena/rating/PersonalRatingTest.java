package palaestra.domain.arena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonalRatingTest {

    private static final Tournament EVERYBODY = Tournament.of(6, 0.3, 0);
    private static final Strengths OTHERS = new Strengths(EVERYBODY.models(), EVERYBODY.strengths(), 0, false);

    @Test
    void withoutVotesThePersonIsLikeEverybody() {
        Strengths fitted = new PersonalRating(OTHERS).fit(List.of()).strengths();

        assertThat(fitted.models()).isEmpty();
    }

    @Test
    void aModelThatNobodyElseJudgedBeginsAtTheAverage() {
        Strengths fitted = new PersonalRating(OTHERS)
                .fit(List.of(new Judgement("new", "m003", Verdict.FIRST))).strengths();

        assertThat(fitted.of("new")).isBetween(0.0, 0.2);
    }

    @Test
    void whoVotesLikeEverybodyStaysNearer() {
        PersonalRating rating = new PersonalRating(OTHERS);
        double withShrinkage = 0;
        double alone = 0;
        for (int person = 0; person < 60; person++) {
            List<Judgement> votes = votes(EVERYBODY, 60, person);
            withShrinkage += squaredError(rating.fit(votes).strengths(), EVERYBODY);
            alone += squaredError(alone(votes), EVERYBODY);
        }

        assertThat(withShrinkage).isLessThan(alone / 4);
    }

    @Test
    void whoVotesAgainstEverybodyIsBelieved() {
        Tournament contrary = new Tournament(EVERYBODY.models(),
                IntStream.range(0, 6).mapToDouble(i -> -1.5 * EVERYBODY.strengths()[i]).toArray(), 0);
        PersonalRating.Result result = new PersonalRating(OTHERS).fit(votes(contrary, 400, 3));

        assertThat(result.shrinkage()).isLessThanOrEqualTo(4);
        assertThat(squaredError(result.strengths(), contrary)).isLessThan(squaredError(OTHERS, contrary) / 10);
    }

    @Test
    void everyVoteIsTestedOnItsOwnSide() {
        // All votes go against what the others think: on flipped labels the cross-validation would shrink the most.
        List<Judgement> votes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            votes.add(i % 2 == 0 ? new Judgement("m000", "m005", Verdict.FIRST)
                    : new Judgement("m005", "m000", Verdict.SECOND));
        }
        PersonalRating.Result result = new PersonalRating(OTHERS).fit(votes);

        assertThat(result.shrinkage()).isEqualTo(0.5);
        assertThat(result.strengths().of("m000")).isGreaterThan(result.strengths().of("m005") + 1);
    }

    @Test
    void theAdvantageOfTheFirstPlaceIsTakenOver() {
        Strengths biased = new Strengths(EVERYBODY.models(), EVERYBODY.strengths(), 1.5, false);
        Tournament seen = new Tournament(EVERYBODY.models(), EVERYBODY.strengths(), 1.5);
        List<Judgement> votes = votes(seen, 2_000, 5);

        assertThat(new PersonalRating(biased).fit(votes).strengths().values())
                .containsExactly(EVERYBODY.strengths(), within(0.3));
    }

    private static List<Judgement> votes(Tournament tournament, int votes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, votes).mapToObj(i -> tournament.vote(random)).toList();
    }

    private static Strengths alone(List<Judgement> votes) {
        Battles.Builder counted = Battles.builder();
        votes.forEach(vote -> counted.add(vote.first(), vote.second(), vote.verdict(), 1));
        return new BradleyTerry(counted.build(), false).fit();
    }

    private static double squaredError(Strengths fitted, Tournament truth) {
        return IntStream.range(0, truth.models().size())
                .mapToDouble(i -> fitted.of(truth.models().get(i)) - truth.strengths()[i])
                .map(error -> error * error).sum();
    }
}
