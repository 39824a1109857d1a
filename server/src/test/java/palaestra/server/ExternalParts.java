package palaestra.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** A PostgreSQL and an Artemis that somebody else runs, for Palaestras that share them. */
final class ExternalParts implements AutoCloseable {

    private final int databasePort = PalaestraProcess.freePort();
    private final int brokerPort = PalaestraProcess.freePort();
    private final Path directory;
    private final EmbeddedActiveMQ broker;
    private EmbeddedPostgres database;

    ExternalParts(Path directory) throws Exception {
        this.directory = directory;
        startDatabase();
        broker = new EmbeddedActiveMQ().setConfiguration(new ConfigurationImpl().setPersistenceEnabled(false)
                .setSecurityEnabled(false).setJMXManagementEnabled(false)
                .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + brokerPort));
        broker.start();
    }

    /** A node that uses them, with a data directory of its own. */
    PalaestraProcess.Builder node(String name) {
        return PalaestraProcess.in(directory.resolve(name))
                .with("palaestra.db.url", "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres")
                .with("palaestra.db.user", "postgres")
                .with("palaestra.broker.url", "tcp://127.0.0.1:" + brokerPort)
                .with("palaestra.jwt.key-file", directory.resolve("signing-key.pem"))
                .with("palaestra.ratelimit.enabled", false);
    }

    /** With what was in it when it was stopped. */
    void startDatabase() throws IOException {
        database = EmbeddedPostgres.builder().setOverrideWorkingDirectory(directory.resolve("program").toFile())
                .setDataDirectory(directory.resolve("cluster")).setCleanDataDirectory(false).setPort(databasePort)
                .start();
    }

    void stopDatabase() throws IOException {
        database.close();
    }

    @Override
    public void close() throws IOException {
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IOException("The broker did not stop.", e);
        } finally {
            database.close();
        }
    }
}
