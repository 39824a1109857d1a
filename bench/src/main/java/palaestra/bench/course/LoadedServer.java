package palaestra.bench.course;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The built distribution as a process of its own, with its embedded PostgreSQL and broker, in a fresh directory. */
final class LoadedServer implements AutoCloseable {

    private static final String READY = "Palaestra serves ";
    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path directory;
    private final int port;
    private final Process process;
    private final Connection database;

    private LoadedServer(Path directory, int port, Process process) throws IOException, SQLException {
        this.directory = directory;
        this.port = port;
        this.process = process;
        List<String> postmaster = Files.readAllLines(directory.resolve("data/postgresql/cluster/postmaster.pid"));
        this.database = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/palaestra", "palaestra",
                Files.readString(directory.resolve("data/postgresql/password")));
    }

    static LoadedServer start(Path distribution) throws Exception {
        Path directory = Files.createTempDirectory("palaestra-load-");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path output = directory.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(distribution.resolve("palaestra").toString())
                .redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("PALAESTRA_HTTP_PORT", String.valueOf(port), "PALAESTRA_HTTP_HOST",
                "127.0.0.1", "PALAESTRA_DATA_DIR", directory.resolve("data").toString(),
                "PALAESTRA_RATELIMIT_ENABLED", "false"));
        Process process = builder.start();
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!Files.readString(output).contains(READY)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new IllegalStateException("It does not start:\n" + Files.readString(output));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return new LoadedServer(directory, port, process);
    }

    URI webSocket(String token) {
        return URI.create("ws://127.0.0.1:" + port + "/ws/connect?token=" + token);
    }

    /** @return the body of the answer, which must be a success */
    String post(String path, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    Connection database() {
        return database;
    }

    /** What the server has computed so far, the broker within it included. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** What the database's processes have computed that run now. */
    Duration cpuOfDatabase() {
        return processesOfDatabase().map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Stream<ProcessHandle> processesOfDatabase() {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(directory.resolve("data/postgresql/cluster/postmaster.pid")).get(0).strip());
            return ProcessHandle.of(pid).stream()
                    .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()));
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        database.close();
        process.destroy();
        process.onExit().completeOnTimeout(null, 60, TimeUnit.SECONDS).join();
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
