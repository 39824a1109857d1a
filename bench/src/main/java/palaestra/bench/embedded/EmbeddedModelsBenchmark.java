package palaestra.bench.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import palaestra.codegen.catalogue.ModelCatalogue;
import palaestra.codegen.health.Vitals;
import palaestra.codegen.ngram.NgramModel;
import palaestra.codegen.recall.RecallModel;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.generation.RunningAnswer;
import palaestra.domain.generation.Sampling;

/**
 * The embedded models: opening both in a fresh process with a data directory that has their files, answering, and the
 * memory that they take, which is their objects after a collection and all that they map.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class EmbeddedModelsBenchmark {

    private static final List<String> REQUESTS = List.of("merge sort", "sort a dictionary by value",
            "find all occurrences of a substring", "days between two dates", "read a file line by line",
            "post json to a url", "parse a json string", "insert into a binary search tree",
            "shortest path with dijkstra", "prime factors of a number", "frobnicate the quux");
    private static final String FUNCTION = """
            def total_%1$d(orders, rate):
                total = 0
                for order in orders:
                    if order.price_%1$d > rate:
                        total += order.price_%1$d * order.count
                return total


            """;

    private Path directory;
    private RecallModel recall;
    private NgramModel ngram;
    private String file;
    private int turn;

    /** What the models take. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Memory {

        public long heapMegabytes;
        public long mappedMegabytes;
    }

    @Setup(Level.Trial)
    public void open() throws IOException {
        directory = Files.createTempDirectory("embedded-models");
        openRecall().close();
        openNgram().close();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            text.append(FUNCTION.formatted(i));
        }
        file = text.toString();
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        if (recall != null) {
            recall.close();
        }
        if (ngram != null) {
            ngram.close();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private RecallModel openRecall() {
        return RecallModel.open(info("recall"), directory, new Vitals("recall", Clock.systemUTC()));
    }

    private NgramModel openNgram() {
        return NgramModel.open(info("ngram"), directory, new Vitals("ngram", Clock.systemUTC()));
    }

    private static ModelInfo info(String id) {
        return ModelCatalogue.bundled().models().stream().map(entry -> entry.info())
                .filter(info -> info.id().equals(id)).findFirst().orElseThrow();
    }

    /** A first time came before in the same process, so the classes are loaded, as the distribution's archive has them. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(value = 5, jvmArgs = "-Xmx1g")
    public void start() {
        recall = openRecall();
        ngram = openNgram();
    }

    /** Not for its time. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public void memory(Memory memory) throws IOException {
        long before = heap();
        start();
        memory.heapMegabytes = heap() - before;
        try (Stream<Path> files = Files.walk(directory)) {
            memory.mappedMegabytes = files.filter(Files::isRegularFile).mapToLong(path -> path.toFile().length()).sum()
                    / 1_000_000;
        }
    }

    private static long heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000;
    }

    @Benchmark
    public Generated recallGenerates(Recall model) {
        int next = turn++;
        Language language = Language.values()[next % Language.values().length];
        return model.recall.generate(new GenerationRequest(language, REQUESTS.get(next % REQUESTS.size()),
                new Sampling(1, 512, 1, 0, 0)));
    }

    /** In the middle of a file of 2,000 lines, the likeliest line. */
    @Benchmark
    public RunningAnswer ngramCompletes(Ngram model) {
        return completed(model, new Sampling(1, 128, 1, 0, 0));
    }

    /** The same by chance, as the arena's editor asks. */
    @Benchmark
    public RunningAnswer ngramSamples(Ngram model) {
        return completed(model, new Sampling(turn, 512, 0.9, 0.5, 0));
    }

    private RunningAnswer completed(Ngram model, Sampling sampling) {
        int at = file.indexOf("in orders", file.length() / 2 + 131 * (turn++ % 20));
        return model.ngram.complete(new CompletionRequest(file.substring(0, at), file.substring(at + 10),
                Optional.of(Language.PYTHON), 20, sampling, List.of()), text -> { });
    }

    /** Opened for the benchmarks of answers only, so that the one of the start finds nothing open. */
    @State(Scope.Benchmark)
    public static class Recall {

        private RecallModel recall;

        @Setup(Level.Trial)
        public void open(EmbeddedModelsBenchmark models) {
            recall = models.openRecall();
            models.recall = recall;
        }
    }

    /** The same of the other model. */
    @State(Scope.Benchmark)
    public static class Ngram {

        private NgramModel ngram;

        @Setup(Level.Trial)
        public void open(EmbeddedModelsBenchmark models) {
            ngram = models.openNgram();
            models.ngram = ngram;
        }
    }
}
