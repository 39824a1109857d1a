package palaestra.persistence.container;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.api.event.ManagerStopping;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.postgresql.Driver;

/**
 * Starts PostgreSQL before everything else, and keeps the first deployment for all test classes: they deploy one and
 * the same archive, and Arquillian would start a server for each of them.
 */
public class OneServerForAllTests implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Database.class);
        builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, KeptServer.class);
    }

    /** PostgreSQL on a free port, and the commands that tell the server of it. */
    public static class Database {

        private EmbeddedPostgres postgres;

        /** Before Arquillian reads its configuration, which takes the options from here. */
        public void start(@Observes(precedence = 100) ManagerStarted event) throws IOException {
            postgres = EmbeddedPostgres.start();
            Path directory = Path.of(System.getProperty("palaestra.it.directory"));
            Files.createDirectories(directory.resolve("tmp"));
            String driver = Driver.class.getProtectionDomain().getCodeSource().getLocation().getPath();
            System.setProperty("palaestra.it.options", "--addlibs " + driver
                    + " --prebootcommandfile " + Files.writeString(directory.resolve("pre-boot.asadmin"), """
                    set configs.config.server-config.network-config.network-listeners.network-listener\
                    .http-listener.address=127.0.0.1
                    set configs.config.server-config.phone-home-runtime-configuration.enabled=false
                    """)
                    + " --postbootcommandfile " + Files.writeString(directory.resolve("post-boot.asadmin"), """
                    create-jdbc-connection-pool --restype javax.sql.ConnectionPoolDataSource \
                    --datasourceclassname org.postgresql.ds.PGConnectionPoolDataSource --property \
                    serverName=localhost:portNumber=%d:databaseName=postgres:user=postgres:password=postgres palaestra
                    create-jdbc-resource --connectionpoolid palaestra jdbc/palaestra
                    """.formatted(postgres.getPort())));
        }

        public void stop(@Observes ManagerStopping event) throws IOException {
            postgres.close();
        }
    }

    /** Deploys once, and ends when the tests end. */
    public static class KeptServer extends PayaraMicroDeployableContainer {

        private Archive<?> deployed;
        private ProtocolMetaData address;

        @Override
        public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
            if (deployed == null) {
                address = super.deploy(archive);
                deployed = archive;
            }
            return address;
        }

        @Override
        public void undeploy(Archive<?> archive) {
            // The next test class goes on with it.
        }

        @Override
        public void stop() throws LifecycleException {
            try {
                if (deployed != null) {
                    super.undeploy(deployed);
                    deleteCopies(deployed.getName());
                }
            } catch (DeploymentException | IOException e) {
                throw new LifecycleException("The server did not stop, or left files behind.", e);
            }
        }

        /** The super class copies the archive to a temporary directory, and leaves it there. */
        private static void deleteCopies(String archive) throws IOException {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            try (DirectoryStream<Path> directories = Files.newDirectoryStream(temporary, "arquillian-payara-micro*")) {
                for (Path directory : directories) {
                    Path deployments = directory.resolve("deployments");
                    if (Files.deleteIfExists(deployments.resolve(archive))) {
                        Files.delete(deployments);
                        Files.delete(directory);
                    }
                }
            }
        }
    }
}
