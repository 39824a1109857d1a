package palaestra.domain.arena.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PairChancesTest {

    /** The medians, in seconds, that Copilot Arena published of its nine models on 2024-11-12. */
    private static final double[] PUBLISHED = {2.13, 2.29, 1.01, 1.12, 0.75, 1.44, 0.88, 0.55, 0.74};

    @Test
    void theExpectedMaximumIsWhatSimulationFinds() {
        LatencyLaw one = new LatencyLaw(Math.log(1.2), 0.5);
        LatencyLaw other = new LatencyLaw(Math.log(0.8), 0.7);
        SplittableRandom random = new SplittableRandom(1);
        double mean = DoubleStream.generate(() -> Math.max(draw(one, random), draw(other, random)))
                .limit(400_000).average().orElseThrow();

        assertThat(one.expectedUntilBoth(other)).isCloseTo(mean, within(0.01));
        assertThat(other.expectedUntilBoth(one)).isEqualTo(one.expectedUntilBoth(other));
    }

    @Test
    void aThirdOfTheWaitingGoesWithThePublishedLatencies() {
        for (double deviation : new double[] {0.3, 0.45, 0.6}) {
            List<LatencyLaw> laws = laws(deviation);
            double even = simulate(laws, 1e9);
            double learned = simulate(laws, PairChances.TEMPERATURE);

            assertThat(1 - learned / even).as("deviation " + deviation).isGreaterThanOrEqualTo(0.30);
            assertThat(chances(laws, PairChances.TEMPERATURE).all()).hasSize(36).allSatisfy(chance ->
                    assertThat(chance.probability()).isGreaterThanOrEqualTo(PairChances.EVEN_SHARE / 36));
        }
    }

    @Test
    void drawsFollowTheProbabilitiesAndTheOrderIsFair() {
        PairChances<LatencyLaw> chances = chances(laws(0.45), PairChances.TEMPERATURE);
        SplittableRandom random = new SplittableRandom(2);
        Map<List<LatencyLaw>, Integer> drawn = new HashMap<>();
        int draws = 300_000;
        for (int i = 0; i < draws; i++) {
            drawn.merge(chances.draw(random), 1, Integer::sum);
        }

        double chiSquare = 0;
        for (PairChances.Chance<LatencyLaw> chance : chances.all()) {
            for (List<LatencyLaw> order : List.of(List.of(chance.one(), chance.other()),
                    List.of(chance.other(), chance.one()))) {
                double expected = draws * chance.probability() / 2;
                chiSquare += Math.pow(drawn.getOrDefault(order, 0) - expected, 2) / expected;
            }
        }
        // 72 orders: 71 degrees of freedom, of which a fair draw exceeds 91.7 in one of twenty cases.
        assertThat(chiSquare).isLessThan(91.7);
    }

    @Test
    void aPairWithMoreToLearnComesMoreOften() {
        List<LatencyLaw> laws = laws(0.45);
        PairChances<LatencyLaw> weighted = PairChances.of(laws,
                pair -> pair.one().expectedUntilBoth(pair.other()), 0.4,
                (one, other) -> one == laws.get(2) && other == laws.get(3) ? 2 : 1);

        assertThat(probability(weighted, laws)).isGreaterThan(probability(chances(laws, 0.4), laws) * 1.5);
    }

    @Property(tries = 100)
    void probabilitiesAddUpHoweverFarApartTheModelsAre(
            @ForAll @Size(min = 2, max = 20) List<@DoubleRange(min = -7, max = 7) Double> means) {
        List<LatencyLaw> laws = means.stream().map(mean -> new LatencyLaw(mean, 0.5)).toList();
        List<PairChances.Chance<LatencyLaw>> all = chances(laws, PairChances.TEMPERATURE).all();

        assertThat(all.stream().mapToDouble(PairChances.Chance::probability).sum()).isCloseTo(1, within(1e-9));
        assertThat(all).allMatch(chance -> chance.probability() >= PairChances.EVEN_SHARE / all.size() - 1e-15);
    }

    @Test
    void aLawIsLearnedFromItsHistory() {
        SplittableRandom random = new SplittableRandom(3);
        LatencyLaw truth = new LatencyLaw(Math.log(3), 0.4);
        LatencySums sums = LatencySums.NONE;
        for (int i = 0; i < 2_000; i++) {
            double log = Math.log(draw(truth, random));
            sums = sums.plus(new LatencySums(1, log, log * log));
        }
        LatencyLaw learned = LatencyLaw.learned(sums, LatencyLaw.TYPICAL);

        assertThat(learned.median()).isCloseTo(3, within(0.1));
        assertThat(learned.deviation()).isCloseTo(0.4, within(0.03));
        assertThat(LatencyLaw.learned(LatencySums.NONE, LatencyLaw.TYPICAL).median()).isCloseTo(1, within(1e-9));
    }

    private static PairChances<LatencyLaw> chances(List<LatencyLaw> laws, double temperature) {
        return PairChances.of(laws, pair -> pair.one().expectedUntilBoth(pair.other()), temperature,
                (one, other) -> 1);
    }

    private static double probability(PairChances<LatencyLaw> chances, List<LatencyLaw> laws) {
        return chances.all().stream().filter(pair -> pair.one() == laws.get(2) && pair.other() == laws.get(3))
                .findFirst().orElseThrow().probability();
    }

    /** The mean seconds until both answers of 200,000 drawn pairs are there. */
    private static double simulate(List<LatencyLaw> laws, double temperature) {
        SplittableRandom random = new SplittableRandom(4);
        PairChances<LatencyLaw> chances = chances(laws, temperature);
        return DoubleStream.generate(() -> {
            List<LatencyLaw> pair = chances.draw(random);
            return Math.max(draw(pair.get(0), random), draw(pair.get(1), random));
        }).limit(200_000).average().orElseThrow();
    }

    private static double draw(LatencyLaw law, SplittableRandom random) {
        return Math.exp(law.mean() + law.deviation() * random.nextGaussian());
    }

    private static List<LatencyLaw> laws(double deviation) {
        return DoubleStream.of(PUBLISHED).mapToObj(median -> new LatencyLaw(Math.log(median), deviation)).toList();
    }
}
