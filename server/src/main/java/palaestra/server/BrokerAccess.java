package palaestra.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
    private static final int CONNECT_MILLIS = 5_000;

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

    /** @throws StartFailure if none of the brokers takes a connection */
    void verify() {
        IOException refusal = null;
        for (String node : parameters.split(",")) {
            Map<String, String> options = Arrays.stream(node.split(";")).map(option -> option.split("=", 2))
                    .collect(Collectors.toMap(option -> option[0], option -> option.length < 2 ? "" : option[1]));
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(options.get("host"), Integer.parseInt(options.get("port"))),
                        CONNECT_MILLIS);
                return;
            } catch (IOException e) {
                refusal = e;
            }
        }
        throw new StartFailure("The broker of palaestra.broker.url cannot be reached;"
                + " check that it runs and that the URL is right.", refusal);
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
