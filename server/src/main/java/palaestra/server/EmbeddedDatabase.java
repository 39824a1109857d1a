package palaestra.server;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL of our own in the data directory, for as long as this process lives. It listens on the loopback
 * interface only, on a port of its choice, asks for a password that only the data directory knows, and is durable:
 * the library's defaults are those of a test database.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "palaestra";
    /** After a hard kill it first replays its journal, and disks can be slow. */
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres postgres, String password) {
        this.postgres = postgres;
        this.password = password;
    }

    static EmbeddedDatabase start(DataDirectory data) {
        Path home = data.directory("postgresql");
        Path cluster = home.resolve("cluster");
        Path passwordFile = home.resolve("password");
        try {
            stopOrphan(cluster);
            boolean secured = Files.exists(passwordFile);
            String password = secured ? Files.readString(passwordFile) : newPassword();
            EmbeddedPostgres postgres = start(home, cluster, secured ? password : null);
            if (!secured) {
                secure(postgres, cluster, password);
                writeSecret(passwordFile, password);
            }
            return new EmbeddedDatabase(postgres, password);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StartFailure("The embedded PostgreSQL in " + home + " does not start: " + e.getMessage(), e);
        }
    }

    DatabaseAccess access() {
        return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME, NAME, password);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private static EmbeddedPostgres start(Path home, Path cluster, String password) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.resolve("program").toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setPgBinaryResolver(EmbeddedDatabase::program)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("log_min_messages", "fatal")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on");
        if (password != null) {
            builder.setConnectConfig("password", password);
        }
        return builder.start();
    }

    /** Out of a jar that is opened for this alone: of those that all share, the server closes some while it boots. */
    private static InputStream program(String system, String machine) throws IOException {
        boolean shared = URLConnection.getDefaultUseCaches("jar");
        URLConnection.setDefaultUseCaches("jar", false);
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        } finally {
            URLConnection.setDefaultUseCaches("jar", shared);
        }
    }

    /** A new cluster trusts everybody on this machine: gives it a password, a database and a user that owns no more. */
    private static void secure(EmbeddedPostgres postgres, Path cluster, String password)
            throws SQLException, IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            statement.execute("drop database if exists " + NAME);
            statement.execute("drop role if exists " + NAME);
            statement.execute("create role " + NAME + " login password '" + password + "'");
            statement.execute("create database " + NAME + " owner " + NAME);
            Files.write(cluster.resolve("pg_hba.conf"), List.of("host all all 127.0.0.1/32 scram-sha-256"));
            statement.execute("select pg_reload_conf()");
        }
    }

    /** After a hard kill of the launcher its PostgreSQL lives on and holds the cluster. */
    private static void stopOrphan(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        ProcessHandle orphan = ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0).strip()))
                .filter(process -> process.info().command().filter(command -> command.endsWith("postgres")).isPresent())
                .orElse(null);
        if (orphan == null) {
            return;
        }
        orphan.destroy();
        try {
            orphan.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            orphan.destroyForcibly();
            orphan.onExit().join();
        } catch (InterruptedException | ExecutionException e) {
            Thread.currentThread().interrupt();
            throw new IOException("an older process still holds it", e);
        }
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static void writeSecret(Path file, String secret) throws IOException {
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, secret);
    }
}
