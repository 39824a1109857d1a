package palaestra.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** A PostgreSQL and an Artemis that somebody else runs, for Palaestras that share them; both ask for a password. */
final class ExternalParts implements AutoCloseable {

    private static final String USER = "palaestra-user";
    /** With what asadmin takes for separators. */
    private static final String PASSWORD = "p@ss:w=d\\x";
    private static final String ROLE = "nodes";

    private final int databasePort = PalaestraProcess.freePort();
    private final int brokerPort = PalaestraProcess.freePort();
    private final Path directory;
    private final EmbeddedActiveMQ broker;
    private EmbeddedPostgres database;

    ExternalParts(Path directory) throws Exception {
        this.directory = directory;
        database = databaseBuilder().start();
        askForAPassword();
        SecurityConfiguration users = new SecurityConfiguration(
                Map.of(USER, PASSWORD), Map.of(USER, List.of(ROLE)));
        broker = new EmbeddedActiveMQ()
                .setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users))
                .setConfiguration(new ConfigurationImpl().setPersistenceEnabled(false).setJMXManagementEnabled(false)
                        .putSecurityRoles("#", Set.of(new Role(ROLE, true, true, true, true, true, true, false, true,
                                true, true, false, false)))
                        .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + brokerPort));
        broker.start();
    }

    /** A node that uses them, with a data directory of its own. */
    PalaestraProcess.Builder node(String name) {
        PalaestraProcess.Builder node = PalaestraProcess.in(directory.resolve(name));
        settings().forEach(node::with);
        return node.with("palaestra.ratelimit.enabled", false);
    }

    /** What all nodes have in common. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("palaestra.db.url", "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres");
        settings.put("palaestra.db.user", "postgres");
        settings.put("palaestra.db.password", PASSWORD);
        settings.put("palaestra.broker.url", "tcp://127.0.0.1:" + brokerPort);
        settings.put("palaestra.broker.user", USER);
        settings.put("palaestra.broker.password", PASSWORD);
        settings.put("palaestra.jwt.key-file", directory.resolve("signing-key.pem"));
        return settings;
    }

    /** With what was in it when it was stopped. */
    void startDatabase() throws IOException {
        database = databaseBuilder().setConnectConfig("password", PASSWORD).start();
    }

    void stopDatabase() throws IOException {
        database.close();
    }

    private EmbeddedPostgres.Builder databaseBuilder() {
        return EmbeddedPostgres.builder().setOverrideWorkingDirectory(directory.resolve("program").toFile())
                .setDataDirectory(directory.resolve("cluster")).setCleanDataDirectory(false).setPort(databasePort);
    }

    private void askForAPassword() throws SQLException, IOException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + PASSWORD + "'");
            Files.write(directory.resolve("cluster/pg_hba.conf"), List.of("host all all 127.0.0.1/32 scram-sha-256"));
            statement.execute("select pg_reload_conf()");
        }
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
