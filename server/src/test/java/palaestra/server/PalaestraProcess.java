package palaestra.server;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * The built distribution, started as a user would start it: a process of its own, on a free port, with a data
 * directory of its own.
 */
final class PalaestraProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final String READY = "Palaestra serves ";

    static {
        // Here, because no end-to-end test can do without this class.
        RestAssured.filters(new LeakScan());
    }

    private final Process process;
    private final int port;
    private final Path dataDirectory;
    private final Path output;
    private final Path errors;

    private PalaestraProcess(Process process, int port, Path dataDirectory, Path output, Path errors) {
        this.process = process;
        this.port = port;
        this.dataDirectory = dataDirectory;
        this.output = output;
        this.errors = errors;
    }

    /** How to start one; every start takes a new free port. */
    static final class Builder {

        private final Path dataDirectory;
        private final Map<String, String> settings = new LinkedHashMap<>();
        private Path distribution = Path.of(System.getProperty("palaestra.distribution"));

        private Builder(Path dataDirectory) {
            this.dataDirectory = dataDirectory;
        }

        Builder with(String key, Object value) {
            settings.put(key, value.toString());
            return this;
        }

        /** Instead of where the build put it. */
        Builder from(Path other) {
            distribution = other;
            return this;
        }

        /** Starts it and waits until it serves. */
        PalaestraProcess start() {
            PalaestraProcess started = launch();
            Awaitility.await("start").atMost(START_LIMIT).pollInterval(Duration.ofMillis(200)).until(
                    () -> started.output().contains(READY) || !started.process.isAlive());
            if (!started.output().contains(READY)) {
                throw new AssertionError("Palaestra did not start:\n" + started.errors() + started.output());
            }
            return started;
        }

        /** Starts it and waits for nothing. */
        PalaestraProcess launch() {
            int port = settings.containsKey("palaestra.http.port")
                    ? Integer.parseInt(settings.get("palaestra.http.port")) : freePort();
            settings.put("palaestra.http.port", String.valueOf(port));
            settings.put("palaestra.http.host", "127.0.0.1");
            settings.put("palaestra.data.dir", dataDirectory.toString());
            try {
                Path scratch = Files.createTempDirectory("palaestra-process-");
                Path output = scratch.resolve("out");
                Path errors = scratch.resolve("err");
                ProcessBuilder builder = new ProcessBuilder(distribution.resolve("palaestra").toString())
                        .redirectOutput(output.toFile()).redirectError(errors.toFile());
                builder.environment().keySet().removeIf(name -> name.startsWith("PALAESTRA_"));
                settings.forEach((key, value) -> builder.environment().put(Setting.of(key).orElseThrow(
                        () -> new IllegalArgumentException(key)).environmentVariable(), value));
                builder.environment().put("PALAESTRA_JAVA_OPTS", "-Djava.io.tmpdir=" + scratch);
                settings.remove("palaestra.http.port");
                return new PalaestraProcess(builder.start(), port, dataDirectory, output, errors);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Builder in(Path dataDirectory) {
        return new Builder(dataDirectory);
    }

    Path dataDirectory() {
        return dataDirectory;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** Everything it has logged so far. */
    String output() {
        return read(output);
    }

    String errors() {
        return read(errors);
    }

    /** Sends SIGTERM, waits for the end and tells the exit code. */
    int stop() {
        process.destroy();
        return exitCodeWithin(STOP_LIMIT);
    }

    /** Waits until it ends by itself, because it cannot start. */
    int exitCode() {
        return exitCodeWithin(START_LIMIT);
    }

    private int exitCodeWithin(Duration limit) {
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still running after " + limit + ":\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Kills it and its database at once: what a power cut leaves. */
    void kill() {
        List<ProcessHandle> all = Stream.concat(database().stream(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
    }

    /** Kills the launcher alone and leaves its database behind: what the out-of-memory killer does. */
    void killLauncher() {
        process.destroyForcibly().onExit().join();
    }

    /** Stops it where it is, as a machine does that is out of memory or moved elsewhere. */
    void freeze() {
        signal("STOP");
    }

    /** Lets it go on as if nothing had been. */
    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).inheritIO().start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The embedded PostgreSQL, while it runs; it is no child of the launcher's. */
    Optional<ProcessHandle> database() {
        Path pidFile = dataDirectory.resolve("postgresql/cluster/postmaster.pid");
        try {
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                    .filter(handle -> handle.info().command().orElse("").startsWith(dataDirectory.toString()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
        deleteTree(output.getParent());
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For directories that must be gone although a database has just been killed in them. */
    static void deleteTree(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
