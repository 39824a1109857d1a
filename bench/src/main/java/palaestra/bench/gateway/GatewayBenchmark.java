package palaestra.bench.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import palaestra.codegen.catalogue.BackEnd;
import palaestra.codegen.catalogue.CallLimits;
import palaestra.codegen.catalogue.Infill;
import palaestra.codegen.catalogue.ModelEntry;
import palaestra.codegen.catalogue.ModelKind;
import palaestra.codegen.health.Vitals;
import palaestra.codegen.openai.ChatCompletionsUpstream;
import palaestra.codegen.remote.Connections;
import palaestra.codegen.remote.RemoteCodeModel;
import palaestra.codegen.remote.Server;
import palaestra.domain.generation.Capability;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.generation.Sampling;
import palaestra.domain.generation.TokenPrice;

/**
 * What the gateway adds to a call of a model's server that answers at once: the same question to the same server, by
 * the gateway and by nothing but an HTTP client. The overhead is the difference of the percentiles. 32 callers
 * pause between their calls, for without that they only measure how long the queue for the processors is; the
 * saturated ones, which do not, tell how many calls the processors are good for.
 *
 * <p>The stub sends its answer's head and body apart; without {@code nodelay} each call would wait some 40 ms for the
 * client's delayed acknowledgement, beside which nothing can be measured.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-Dsun.net.httpserver.nodelay=true"})
public class GatewayBenchmark {

    private static final byte[] ANSWER = """
            {"choices":[{"message":{"role":"assistant","content":"print(1)"},"finish_reason":"stop"}],
             "usage":{"prompt_tokens":11,"completion_tokens":7}}""".getBytes(StandardCharsets.UTF_8);
    private static final String QUESTION = """
            {"model":"m","messages":[{"role":"user","content":"print one"}],"max_tokens":64,"stream":false}""";
    private static final CallLimits LIMITS = new CallLimits(Duration.ofSeconds(2), Duration.ofSeconds(20),
            Duration.ofSeconds(20), Duration.ofSeconds(20), 64, 0);

    private final GenerationRequest request = new GenerationRequest(Language.PYTHON, "print one",
            new Sampling(1, 64, 1, 0, 0));
    private final ExecutorService serving = Executors.newCachedThreadPool();
    private final ExecutorService calling = Executors.newCachedThreadPool();
    private HttpServer server;
    private HttpClient client;
    private HttpRequest bare;
    private Connections connections;
    private RemoteCodeModel gateway;

    @Setup(Level.Trial)
    public void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.createContext("/", GatewayBenchmark::answer);
        server.setExecutor(serving);
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        bare = HttpRequest.newBuilder(URI.create(url + "/chat/completions"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(QUESTION)).build();
        BackEnd backEnd = new BackEnd("m", ModelKind.OPENAI, url, "m", Optional.empty(), Set.of(), 1, LIMITS);
        connections = Connections.on(calling);
        ModelInfo info = new ModelInfo("m", Set.of(), Set.of(Capability.GENERATE), TokenPrice.FREE, 8_192, Set.of(),
                request.sampling());
        gateway = new RemoteCodeModel(new ModelEntry(info, Infill.NONE, List.of(backEnd)),
                List.of(new Server(backEnd, new ChatCompletionsUpstream(backEnd), connections)),
                new Vitals("m", Clock.systemUTC()));
    }

    @TearDown(Level.Trial)
    public void stop() {
        connections.close();
        server.stop(0);
        serving.shutdownNow();
        calling.shutdownNow();
    }

    /** A caller that calls every 50 ms, as long as the calls take less. */
    @State(Scope.Thread)
    public static class Pace {

        private static final long PERIOD_NANOS = 50_000_000;

        private long next = System.nanoTime() + ThreadLocalRandom.current().nextLong(PERIOD_NANOS);

        /** Not part of what is measured. */
        @Setup(Level.Invocation)
        public void pause() {
            long now = System.nanoTime();
            LockSupport.parkNanos(next - now);
            next = Math.max(next, now) + PERIOD_NANOS;
        }
    }

    @Benchmark
    @Threads(1)
    public String bareByOne() throws IOException, InterruptedException {
        return call();
    }

    @Benchmark
    @Threads(1)
    public Generated gatewayByOne() {
        return gateway.generate(request);
    }

    @Benchmark
    @Threads(32)
    public String bareByThirtyTwo(Pace pace) throws IOException, InterruptedException {
        return call();
    }

    @Benchmark
    @Threads(32)
    public Generated gatewayByThirtyTwo(Pace pace) {
        return gateway.generate(request);
    }

    @Benchmark
    @Threads(32)
    public String bareSaturated() throws IOException, InterruptedException {
        return call();
    }

    @Benchmark
    @Threads(32)
    public Generated gatewaySaturated() {
        return gateway.generate(request);
    }

    private String call() throws IOException, InterruptedException {
        return client.send(bare, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, ANSWER.length);
        exchange.getResponseBody().write(ANSWER);
        exchange.close();
    }
}
