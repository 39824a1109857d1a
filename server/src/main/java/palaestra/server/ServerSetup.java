package palaestra.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What Palaestra asks of a Payara, as administration commands: the same of the Payara Micro that travels with it and of
 * a stock Payara Server. What had to be found out about it is in docs/adr/001-ear-on-payara-micro.md.
 */
final class ServerSetup {

    static final String APPLICATION = "palaestra";
    static final String RESOURCE_ADAPTER = "artemis";
    static final String DATABASE_POOL = "palaestra-pool";
    static final String DATABASE_RESOURCE = "jdbc/palaestra";
    static final String BROKER_POOL = "palaestra-jms-pool";
    static final String BROKER_RESOURCE = "jms/palaestra";

    /** Away from /health, which belongs to the AICreator dialect. */
    private static final String HEALTH_ENDPOINT = "healthz";
    /** The server insists on a database password; a database that trusts its clients ignores it. */
    private static final String ANY_PASSWORD = "none";
    /** Four times as much waits for a client that does not read, before the application hears that it cannot send. */
    private static final int WRITE_BUFFER_BYTES = 256 * 1024;

    private ServerSetup() {
    }

    /**
     * How the server treats requests, and whom it tells of itself.
     *
     * @param config the server's configuration, such as {@code server-config}
     * @param listeners its HTTP listeners, whose protocols have the same names
     */
    static List<AdminCommand> configuration(String config, List<String> listeners) {
        String path = "configs.config." + config + ".";
        List<AdminCommand> commands = new ArrayList<>();
        commands.add(new AdminCommand("set", path + "network-config.transports.transport.tcp.socket-write-buffer-size="
                + WRITE_BUFFER_BYTES));
        for (String listener : listeners) {
            // Deleting an account takes the password as proof, which belongs into a body.
            commands.add(new AdminCommand("set", path + "network-config.protocols.protocol." + listener
                    + ".http.allow-payload-for-undefined-http-methods=true"));
        }
        // It would tell its maker every day which versions run here, and for how long.
        commands.add(new AdminCommand("set", path + "phone-home-runtime-configuration.enabled=false"));
        commands.add(new AdminCommand("set-microprofile-healthcheck-configuration",
                "--enabled=true", "--endpoint=" + HEALTH_ENDPOINT, "--target=" + config));
        return commands;
    }

    /**
     * What the application finds by name: {@code jdbc/palaestra} and {@code jms/palaestra}.
     *
     * @param target the server, instance or group that gets them
     */
    static List<AdminCommand> resources(DatabaseAccess database, BrokerAccess broker, Path resourceAdapter,
            String target) {
        // Who receives takes user and password from the resource adapter, who sends takes them from the pool.
        List<String> signIn = signIn(broker);
        List<String> adapter = new ArrayList<>(List.of(
                AdminCommand.property("ConnectorClassName", broker.connectorClass()),
                AdminCommand.property("ConnectionParameters", broker.parameters()),
                // For as long as it takes: a broker that goes comes back.
                "ReconnectAttempts=-1"));
        adapter.addAll(signIn);
        List<String> pool = new ArrayList<>(List.of("--raname=" + RESOURCE_ADAPTER,
                "--connectiondefinition=jakarta.jms.ConnectionFactory", "--transactionsupport=XATransaction",
                "--steadypoolsize=1", "--maxpoolsize=32", "--maxwait=2000"));
        if (!signIn.isEmpty()) {
            pool.add("--property=" + String.join(":", signIn));
        }
        pool.add(BROKER_POOL);
        return List.of(
                databasePool(database),
                new AdminCommand("create-jdbc-resource", "--connectionpoolid=" + DATABASE_POOL, "--target=" + target,
                        DATABASE_RESOURCE),
                new AdminCommand("create-resource-adapter-config", "--property=" + String.join(":", adapter),
                        RESOURCE_ADAPTER),
                new AdminCommand("deploy", "--name=" + RESOURCE_ADAPTER, "--target=" + target,
                        resourceAdapter.toString()),
                new AdminCommand("create-connector-connection-pool", pool),
                new AdminCommand("create-connector-resource", "--poolname=" + BROKER_POOL, "--target=" + target,
                        BROKER_RESOURCE));
    }

    private static AdminCommand databasePool(DatabaseAccess database) {
        return new AdminCommand("create-jdbc-connection-pool",
                "--restype=javax.sql.DataSource",
                "--datasourceclassname=org.postgresql.ds.PGSimpleDataSource",
                "--steadypoolsize=4", "--maxpoolsize=48", "--maxwait=2000",
                "--isconnectvalidatereq=true", "--validationmethod=custom-validation",
                "--validationclassname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
                "--validateatmostonceperiod=5", "--statementcachesize=64", "--statementtimeout=30",
                "--property=" + String.join(":",
                        AdminCommand.property("url", database.url()),
                        AdminCommand.property("user", database.user()),
                        AdminCommand.property("password",
                                database.password().isEmpty() ? ANY_PASSWORD : database.password()),
                        "connectTimeout=2", "socketTimeout=60",
                        // Its details would put what users sent into the log.
                        "logServerErrorDetail=false", "ApplicationName=palaestra"),
                DATABASE_POOL);
    }

    private static List<String> signIn(BrokerAccess broker) {
        List<String> properties = new ArrayList<>();
        if (broker.user() != null) {
            properties.add(AdminCommand.property("UserName", broker.user()));
        }
        if (broker.password() != null) {
            properties.add(AdminCommand.property("Password", broker.password()));
        }
        return properties;
    }
}
