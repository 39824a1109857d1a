package palaestra.server;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/**
 * An Artemis of our own in the data directory. It listens on no port: the resource adapter reaches it within the
 * process, so there is nobody to ask for a password.
 */
final class EmbeddedBroker implements AutoCloseable {

    private final EmbeddedActiveMQ broker;

    private EmbeddedBroker(EmbeddedActiveMQ broker) {
        this.broker = broker;
    }

    static EmbeddedBroker start(DataDirectory data) {
        Path home = data.directory("artemis");
        Configuration configuration = new ConfigurationImpl()
                .setName("palaestra")
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(home.resolve("journal").toString())
                .setBindingsDirectory(home.resolve("bindings").toString())
                .setPagingDirectory(home.resolve("paging").toString())
                .setLargeMessagesDirectory(home.resolve("large-messages").toString())
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setGracefulShutdownEnabled(false)
                .addAcceptorConfiguration(new TransportConfiguration(InVMAcceptorFactory.class.getName()));
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ().setConfiguration(configuration);
        try {
            broker.start();
        } catch (Exception e) {
            throw new StartFailure("The embedded broker in " + home + " does not start: " + e.getMessage(), e);
        }
        return new EmbeddedBroker(broker);
    }

    @Override
    public void close() throws IOException {
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IOException("the embedded broker did not stop cleanly", e);
        }
    }
}
