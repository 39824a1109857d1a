package palaestra.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * All parts of a Palaestra that serves. They start side by side as far as they do not need each other, and stop in
 * the opposite order; if one does not start, those that did are stopped again.
 */
final class RunningServer implements AutoCloseable {

    /** Tells the application that it is about to stop, so that it stops being ready. */
    static final String DRAINING = "palaestra.draining";

    /** Where the application says, in one line for people, why it does not start. */
    static final String REFUSAL = "palaestra.refusal";

    /** Leaves time for the rest of the stop within the 30 s that orchestrators usually grant. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Logger LOG = Logger.getLogger(RunningServer.class.getName());

    private final Settings settings;
    private final Deque<AutoCloseable> embedded = new ArrayDeque<>();
    private ApplicationServer server;
    /** Held, because its lock ends with it. */
    private DataDirectory data;

    private RunningServer(Settings settings) {
        this.settings = settings;
    }

    static RunningServer start(Settings settings, Path distribution) {
        RunningServer server = new RunningServer(settings);
        try {
            server.startParts(distribution);
            return server;
        } catch (CompletionException e) {
            server.close();
            throw e.getCause() instanceof StartFailure failure ? failure : e;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    String url() {
        String host = settings.get(Setting.HTTP_HOST);
        return "http://" + (host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host) + ":"
                + settings.get(Setting.HTTP_PORT);
    }

    private void startParts(Path distribution) {
        requireFreePort();
        data = DataDirectory.claim(settings.dataDirectory());
        settings.publish();
        Path home = emptied(data.directory("payara"));
        Path logging = LogConfiguration.apply(settings, home.resolve("logging.properties"));

        Optional<DatabaseAccess> externalDatabase = DatabaseAccess.of(settings);
        // Nobody's setting, but what the application may take for a machine of one's own.
        System.setProperty("palaestra.db.embedded", String.valueOf(externalDatabase.isEmpty()));
        Optional<BrokerAccess> externalBroker = BrokerAccess.of(settings);
        CompletableFuture<DatabaseAccess> database = externalDatabase.map(CompletableFuture::completedFuture)
                .orElseGet(() -> CompletableFuture.supplyAsync(() -> opened(EmbeddedDatabase.start(data)).access()));
        CompletableFuture<BrokerAccess> broker = externalBroker.map(CompletableFuture::completedFuture)
                .orElseGet(() -> CompletableFuture.supplyAsync(this::embeddedBroker));
        try {
            server = ApplicationServer.boot(settings.get(Setting.HTTP_HOST), settings.number(Setting.HTTP_PORT), home,
                    logging, distribution);
        } finally {
            CompletableFuture.allOf(database, broker).exceptionally(failure -> null).join();
        }
        server.createResources(database.join(), broker.join(), distribution.resolve("artemis.rar"));
        server.deploy(distribution.resolve("palaestra.ear"));
        requireFreePort(); // Again: the server would only log that somebody has taken it meanwhile.
        server.open();
    }

    private BrokerAccess embeddedBroker() {
        opened(EmbeddedBroker.start(data));
        return BrokerAccess.embedded();
    }

    private synchronized <T extends AutoCloseable> T opened(T part) {
        embedded.push(part);
        return part;
    }

    /** Stops everything, the application first. */
    @Override
    public synchronized void close() {
        System.setProperty(DRAINING, "true");
        if (server != null) {
            server.drain(PATIENCE);
            stop(server);
            server = null;
        }
        while (!embedded.isEmpty()) {
            stop(embedded.pop());
        }
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.log(Level.WARNING, part.getClass().getSimpleName() + " did not stop cleanly", e);
        }
    }

    private void requireFreePort() {
        int port = settings.number(Setting.HTTP_PORT);
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(settings.get(Setting.HTTP_HOST)), port));
        } catch (IOException e) {
            throw new StartFailure("Port " + port + " on " + settings.get(Setting.HTTP_HOST)
                    + " cannot be had; stop what uses it, or set palaestra.http.port to another one.", e);
        }
    }

    /** The server keeps nothing there that must outlive it, and would deploy again what it finds. */
    private static Path emptied(Path directory) {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                    if (!visited.equals(directory)) {
                        Files.delete(visited);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
            return directory;
        } catch (IOException e) {
            throw new StartFailure("The directory " + directory + " cannot be emptied.", e);
        }
    }
}
