import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts the built distribution once, asks it a little and stops it, while the JVM records what it loads and links:
 * later starts take that from {@code classes.aot} instead of working it out again. At build time, so that no start of
 * anybody's pays for the recording or can fail by it. Run by the build, with the distribution and a directory for
 * scratch files; whatever goes wrong costs only the faster start, so it is told and the build goes on.
 */
final class RecordStart {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    /** The JVM writes the archive after the server has stopped. */
    private static final Duration STOP_LIMIT = Duration.ofMinutes(3);
    private static final int FIRST_JAVA = 25;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path distribution;
    private final Path scratch;
    private final String address;
    private final int port;

    private RecordStart(Path distribution, Path scratch) throws IOException {
        this.distribution = distribution;
        this.scratch = scratch;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        address = "http://127.0.0.1:" + port;
    }

    public static void main(String[] arguments) throws Exception {
        if (Runtime.version().feature() < FIRST_JAVA) {
            System.out.println("No start is recorded: that takes JDK " + FIRST_JAVA + " or newer.");
            return;
        }
        Path scratch = Path.of(arguments[1]);
        delete(scratch);
        Files.createDirectories(scratch);
        try {
            new RecordStart(Path.of(arguments[0]), scratch).record();
        } catch (IOException e) {
            System.out.println("No start is recorded, so starts will take longer: " + e.getMessage());
        }
    }

    private void record() throws IOException, InterruptedException {
        Path log = scratch.resolve("log");
        Path recorded = scratch.resolve("classes.aot");
        ProcessBuilder builder = new ProcessBuilder(distribution.resolve("palaestra").toString())
                .redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PALAESTRA_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PALAESTRA_HTTP_HOST", "127.0.0.1");
        builder.environment().put("PALAESTRA_HTTP_PORT", String.valueOf(port));
        builder.environment().put("PALAESTRA_DATA_DIR", scratch.resolve("data").toString());
        builder.environment().put("PALAESTRA_JAVA_OPTS", "-XX:AOTCacheOutput=" + recorded);
        Process server = builder.start();
        try {
            awaitStart(server, log);
            askALittle();
            server.destroy();
            if (!server.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS) || !Files.exists(recorded)) {
                throw new IOException("no archive was written; " + log + " says why.");
            }
        } finally {
            server.descendants().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly().waitFor();
        }
        Files.move(recorded, distribution.resolve("classes.aot"));
        delete(scratch);
        System.out.println("A start was recorded into classes.aot.");
    }

    private void awaitStart(Process server, Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!Files.readString(log).contains("Palaestra serves")) {
            if (!server.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("the server did not start; " + log + " says why.");
            }
            Thread.sleep(100);
        }
    }

    /** One thing of each kind that the first callers will ask, so that its classes are recorded too. */
    private void askALittle() throws IOException, InterruptedException {
        for (String path : List.of("/healthz/ready", "/openapi", "/app/", "/app/js/main.js", "/api/docs/", "/metrics",
                "/health", "/api/health", "/v1/models", "/api/v1/presets", "/list_models", "/arena/leaderboard")) {
            send(HttpRequest.newBuilder(URI.create(address + path)).GET());
        }
        post("/createItem", "{\"lang\":\"Python\",\"prompt\":\"binary search in a sorted list\"}");
        post("/users/auth/register", "{\"username\":\"recorder\",\"password\":\"a password of ours\"}");
        post("/users/auth/login", "{\"username\":\"recorder\",\"password\":\"a password of ours\"}");
    }

    private void post(String path, String json) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.discarding());
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
