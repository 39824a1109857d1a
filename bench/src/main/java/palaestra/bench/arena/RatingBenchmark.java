package palaestra.bench.arena;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import palaestra.domain.arena.rating.Battles;
import palaestra.domain.arena.rating.Bootstrap;
import palaestra.domain.arena.rating.BradleyTerry;
import palaestra.domain.arena.rating.Strengths;
import palaestra.domain.arena.rating.Verdict;

/** Scores and intervals of 130 models from 1.6 million votes, a tenth of them ties, the first place preferred. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class RatingBenchmark {

    private static final int VOTES = 1_600_000;
    private static final int MODELS = 130;
    private static final double STEP = 0.015;
    private static final double POSITION = 0.8;

    private String[] first;
    private String[] second;
    private Verdict[] verdicts;
    private Battles battles;
    private Strengths fitted;

    @Setup
    public void play() {
        SplittableRandom random = new SplittableRandom(1);
        first = new String[VOTES];
        second = new String[VOTES];
        verdicts = new Verdict[VOTES];
        for (int i = 0; i < VOTES; i++) {
            int one = random.nextInt(MODELS);
            int other = (one + 1 + random.nextInt(MODELS - 1)) % MODELS;
            double chance = 1 / (1 + Math.exp((other - one) * STEP - POSITION));
            first[i] = "model-" + one;
            second[i] = "model-" + other;
            verdicts[i] = random.nextInt(10) == 0 ? Verdict.TIE
                    : random.nextDouble() < chance ? Verdict.FIRST : Verdict.SECOND;
        }
        battles = count();
        fitted = new BradleyTerry(battles, true).fit();
    }

    /** From single votes; the product reads counts from the database instead. */
    @Benchmark
    public Battles count() {
        Battles.Builder counted = Battles.builder();
        for (int i = 0; i < VOTES; i++) {
            counted.add(first[i], second[i], verdicts[i], 1);
        }
        return counted.build();
    }

    @Benchmark
    public Strengths fit() {
        return new BradleyTerry(battles, true).fit();
    }

    @Benchmark
    public double[] sandwich() {
        return new BradleyTerry(battles, true).halfWidths(fitted);
    }

    @Benchmark
    public Bootstrap.Bounds hundredBootstraps() {
        return new Bootstrap(battles, new BradleyTerry(battles, true), fitted).bounds(100, 1);
    }
}
