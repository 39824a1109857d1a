package palaestra.domain.arena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BradleyTerryTest {

    @Test
    void twoModelsHaveTheClosedForm() {
        Battles battles = Battles.builder().add("a", "b", Verdict.FIRST, 30).add("b", "a", Verdict.FIRST, 10).build();

        Strengths fitted = new BradleyTerry(battles, false).fit();

        // Odds of 3 to 1 are log 3, half of it to each side of the average.
        assertThat(fitted.of("a")).isCloseTo(Math.log(3) / 2, within(1e-4));
        assertThat(Scale.score(fitted.of("a"))).isCloseTo(1000 + 200 * Math.log10(3), within(0.01));
        // The inverse of the information of 40 votes with the shares 3/4 and 1/4; half of the difference's deviation.
        double deviation = Math.sqrt(1 / (40 * 0.75 * 0.25)) / 2;
        assertThat(new BradleyTerry(battles, false).halfWidths(fitted)).hasSize(2)
                .satisfies(widths -> assertThat(widths[0]).isCloseTo(1.959964 * deviation, within(1e-3)));
    }

    @Test
    void thePositionIsTheClosedFormOfItsOwnOdds() {
        // Equal models, and what is shown first wins four times of five.
        Battles battles = Battles.builder().add("a", "b", Verdict.FIRST, 80).add("a", "b", Verdict.SECOND, 20)
                .add("b", "a", Verdict.FIRST, 80).add("b", "a", Verdict.SECOND, 20).build();

        Strengths fitted = new BradleyTerry(battles, true).fit();

        assertThat(fitted.position()).isCloseTo(Math.log(4), within(1e-4));
        assertThat(fitted.of("a")).isCloseTo(0, within(1e-9));
        assertThat(battles.shareOfFirst()).isEqualTo(0.8);
    }

    @Test
    void tiesAndBothBadAreHalfAWinForEach() {
        Battles half = Battles.builder().add("a", "b", Verdict.FIRST, 5).add("a", "b", Verdict.SECOND, 2)
                .add("b", "c", Verdict.FIRST, 4).add("b", "c", Verdict.SECOND, 4).build();
        Battles drawn = Battles.builder().add("a", "b", Verdict.FIRST, 4).add("a", "b", Verdict.SECOND, 1)
                .add("a", "b", Verdict.TIE, 2).add("b", "c", Verdict.BOTH_BAD, 8).build();

        assertThat(new BradleyTerry(drawn, false).fit().values())
                .containsExactly(new BradleyTerry(half, false).fit().values(), within(1e-9));
    }

    @Test
    void aModelThatNeverLostStaysFinite() {
        Battles battles = Battles.builder().add("a", "b", Verdict.FIRST, 100).add("b", "c", Verdict.FIRST, 3)
                .add("c", "b", Verdict.FIRST, 3).build();

        for (boolean position : new boolean[] {false, true}) {
            BradleyTerry model = new BradleyTerry(battles, position);
            Strengths fitted = model.fit();
            assertThat(fitted.regularised()).isTrue();
            assertThat(IntStream.range(0, 3).mapToDouble(fitted::score)).allMatch(score -> score > 0 && score < 2500);
            assertThat(fitted.of("a")).isGreaterThan(fitted.of("b"));
            assertThat(Arrays.stream(model.halfWidths(fitted))).allMatch(width -> width > 0 && width < 10);
        }
    }

    @Test
    void oneVoteMovesNobodyFar() {
        Battles one = Battles.builder().add("a", "b", Verdict.FIRST, 1).build();

        assertThat(new BradleyTerry(one, false).fit().score(0)).isBetween(1001.0, 1150.0);
    }

    @Test
    void modelsThatNeverMetAreEachAveraged() {
        Battles islands = Battles.builder().add("a", "b", Verdict.FIRST, 3).add("a", "b", Verdict.SECOND, 1)
                .add("c", "d", Verdict.FIRST, 3).add("c", "d", Verdict.SECOND, 1).build();

        Strengths fitted = new BradleyTerry(islands, false).fit();

        assertThat(fitted.of("a")).isCloseTo(fitted.of("c"), within(1e-6));
        assertThat(fitted.of("b")).isCloseTo(fitted.of("d"), within(1e-6));
    }

    @Property(tries = 60)
    void theOrderOfVotesChangesNothingAtAll(@ForAll @IntRange(min = 2, max = 8) int models, @ForAll long seed) {
        List<Judgement> votes = votes(models, 200, seed);
        Strengths one = fit(votes);
        Collections.shuffle(votes, new Random(seed));

        assertThat(fit(votes).values()).containsExactly(one.values());
    }

    @Property(tries = 60)
    void theNamesOfModelsChangeNothing(@ForAll @IntRange(min = 2, max = 8) int models, @ForAll long seed) {
        List<Judgement> votes = votes(models, 200, seed);
        List<Judgement> renamed = votes.stream().map(vote -> new Judgement(mirrored(vote.first()),
                mirrored(vote.second()), vote.verdict())).toList();
        Strengths one = fit(votes);
        Strengths other = fit(renamed);

        one.models().forEach(model ->
                assertThat(other.of(mirrored(model))).isCloseTo(one.of(model), within(1e-7)));
    }

    @Property(tries = 40)
    void theMeanIsTheAverageAndEveryScoreIsFinite(@ForAll @IntRange(min = 2, max = 10) int models,
            @ForAll @IntRange(min = 1, max = 60) int votes, @ForAll long seed) {
        Strengths fitted = fit(votes(models, votes, seed));

        assertThat(Arrays.stream(fitted.values()).sum()).isCloseTo(0, within(1e-6));
        assertThat(Arrays.stream(fitted.values())).allMatch(value -> Math.abs(value) < 20);
    }

    @Test
    void theSandwichCoversTheTruthAsOftenAsItSays() {
        Tournament tournament = Tournament.of(5, 0.35, 0.6);
        int covered = 0;
        for (int run = 0; run < 1_000; run++) {
            Battles battles = tournament.play(1_000, new SplittableRandom(run));
            BradleyTerry model = new BradleyTerry(battles, true);
            Strengths fitted = model.fit();
            double[] widths = model.halfWidths(fitted);
            covered += (int) IntStream.range(0, 5).filter(i ->
                    Math.abs(fitted.values()[i] - tournament.strengths()[i]) <= widths[i]).count();
        }

        assertThat(covered / 5_000.0).isBetween(0.93, 0.97);
    }

    @Test
    void theBootstrapCoversTheTruthAsOftenAsItSays() {
        Tournament tournament = Tournament.of(4, 0.35, 0);
        int covered = 0;
        for (int run = 0; run < 1_000; run++) {
            Battles battles = tournament.play(400, new SplittableRandom(run));
            BradleyTerry model = new BradleyTerry(battles, false);
            Bootstrap.Bounds bounds = new Bootstrap(battles, model, model.fit()).bounds(200, run);
            covered += (int) IntStream.range(0, 4).filter(i -> bounds.lower()[i] <= tournament.strengths()[i]
                    && tournament.strengths()[i] <= bounds.upper()[i]).count();
        }

        assertThat(covered / 4_000.0).isBetween(0.93, 0.97);
    }

    @Test
    void bothKindsOfIntervalsAgree() {
        Battles battles = Tournament.of(6, 0.3, 0.4).play(6_000, new SplittableRandom(7));
        BradleyTerry model = new BradleyTerry(battles, true);
        Strengths fitted = model.fit();
        double[] widths = model.halfWidths(fitted);
        Bootstrap bootstrap = new Bootstrap(battles, model, fitted);
        Bootstrap.Bounds bounds = bootstrap.bounds(1_000, 1);

        for (int i = 0; i < 6; i++) {
            assertThat((bounds.upper()[i] - bounds.lower()[i]) / 2).isCloseTo(widths[i], within(0.12 * widths[i]));
        }
        assertThat(bootstrap.bounds(1_000, 1).lower()).containsExactly(bounds.lower());
    }

    @Test
    void aRankCountsWhoIsSurelyBetter() {
        assertThat(Ranks.byUpperBound(new double[] {9, 5, 4, 1}, new double[] {12, 10, 8, 4.5}))
                .containsExactly(1, 1, 2, 3);
    }

    private static String mirrored(String model) {
        return "x%03d".formatted(999 - Integer.parseInt(model.substring(1)));
    }

    private static Strengths fit(List<Judgement> votes) {
        Battles.Builder counted = Battles.builder();
        votes.forEach(vote -> counted.add(vote.first(), vote.second(), vote.verdict(), 1));
        return new BradleyTerry(counted.build(), true).fit();
    }

    private static List<Judgement> votes(int models, int votes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Tournament tournament = Tournament.of(models, 0.3, 0.5);
        List<Judgement> all = new ArrayList<>();
        for (int i = 0; i < votes; i++) {
            all.add(tournament.vote(random));
        }
        return all;
    }
}
