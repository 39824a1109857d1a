package palaestra.server;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;

/**
 * How the resource adapter finds the broker.
 *
 * @param connectorClass Artemis' connector factories, one for each entry of {@code parameters}, separated by commas
 * @param parameters what each factory needs to know, as {@code key=value;key=value}, separated by commas
 * @param user null for none
 * @param password null for none
 */
record BrokerAccess(String connectorClass, String parameters, String user, String password) {

    private static final String NETTY = "org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory";
    private static final String IN_VM = "org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory";
    private static final int DEFAULT_PORT = 61_616;
    private static final int ANSWER_MILLIS = 5_000;

    static BrokerAccess embedded() {
        return new BrokerAccess(IN_VM, "serverId=0", null, null);
    }

    /** @param urls one or more {@code tcp://host:port?option=value}, separated by commas */
    static BrokerAccess external(String urls, String user, String password) {
        List<String> nodes = Arrays.stream(urls.split(",")).map(String::strip).map(BrokerAccess::parametersOf).toList();
        String connectors = nodes.stream().map(node -> NETTY).collect(Collectors.joining(","));
        return new BrokerAccess(connectors, String.join(",", nodes), user.isEmpty() ? null : user,
                password.isEmpty() ? null : password);
    }

    /**
     * The external broker of the configuration, if there is one.
     *
     * @throws StartFailure if it takes no session of the user
     */
    static Optional<BrokerAccess> of(Settings settings) {
        return settings.find(Setting.BROKER_URL).map(urls -> {
            BrokerAccess access = external(urls, settings.get(Setting.BROKER_USER),
                    settings.get(Setting.BROKER_PASSWORD));
            access.verify();
            return access;
        });
    }

    /** The same with another password, unless there is none. */
    BrokerAccess withPassword(String other) {
        return password == null ? this : new BrokerAccess(connectorClass, parameters, user, other);
    }

    private void verify() {
        TransportConfiguration[] nodes = Arrays.stream(parameters.split(",")).map(BrokerAccess::connector)
                .toArray(TransportConfiguration[]::new);
        try (ServerLocator locator = ActiveMQClient.createServerLocatorWithoutHA(nodes)
                        .setInitialConnectAttempts(1).setCallTimeout(ANSWER_MILLIS);
                ClientSessionFactory factory = locator.createSessionFactory();
                ClientSession session = factory.createSession(user, password, false, true, true, false, 0)) {
            session.start();
        } catch (ActiveMQSecurityException e) {
            throw new StartFailure("The broker of palaestra.broker.url refuses palaestra.broker.user or"
                    + " palaestra.broker.password.", e);
        } catch (Exception e) {
            throw new StartFailure("The broker of palaestra.broker.url cannot be reached;"
                    + " check that it runs and that the URL is right.", e);
        }
    }

    private static TransportConfiguration connector(String node) {
        Map<String, Object> options = new HashMap<>(Map.of(TransportConstants.NETTY_CONNECT_TIMEOUT, ANSWER_MILLIS));
        for (String option : node.split(";")) {
            String[] pair = option.split("=", 2);
            options.put(pair[0], pair.length < 2 ? "" : pair[1]);
        }
        return new TransportConfiguration(NETTY, options);
    }

    private static String parametersOf(String url) {
        try {
            URI uri = URI.create(url);
            if (uri.getHost() == null || !"tcp".equals(uri.getScheme())) {
                throw new IllegalArgumentException("no host");
            }
            String options = uri.getQuery() == null ? "" : ";" + uri.getQuery().replace('&', ';');
            return "host=" + uri.getHost() + ";port=" + (uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort()) + options;
        } catch (IllegalArgumentException e) {
            throw new StartFailure("palaestra.broker.url must look like tcp://host:61616, several separated by commas.",
                    e);
        }
    }

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return parameters;
    }
}
