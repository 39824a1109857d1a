package palaestra.server;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Payara Micro with the EAR in it. What had to be found out about deploying EARs on it is in
 * docs/adr/001-ear-on-payara-micro.md.
 */
final class ApplicationServer implements AutoCloseable {

    private static final String APPLICATION = "palaestra";
    private static final Logger TIMERS = Logger.getLogger("org.glassfish.enterprise.concurrent");
    private static final String RESOURCE_ADAPTER = "artemis";
    /** Away from /health, which belongs to the AICreator dialect. */
    private static final String HEALTH_ENDPOINT = "healthz";
    /** The server insists on a database password; a database that trusts its clients ignores it. */
    private static final String ANY_PASSWORD = "none";
    private static final String PHONE_HOME = "configs.config.server-config.phone-home-runtime-configuration";
    private static final String NETWORK = "configs.config.server-config.network-config.";
    private static final String TRANSPORT = NETWORK + "transports.transport.tcp";
    /** Four times as much waits for a client that does not read, before the application hears that it cannot send. */
    private static final int WRITE_BUFFER_BYTES = 256 * 1024;
    private static final String LISTENER = NETWORK + "network-listeners.network-listener.http-listener";
    private static final String PROTOCOL = NETWORK + "protocols.protocol.http-listener.http";

    private final PayaraMicroRuntime runtime;
    private final AdminCommandRunner commands;

    private ApplicationServer(PayaraMicroRuntime runtime, AdminCommandRunner commands) {
        this.runtime = runtime;
        this.commands = commands;
    }

    /** Boots the empty server, which nobody can reach yet. */
    static ApplicationServer boot(String host, int port, Path home, Path logging, Path distribution) {
        AtomicReference<AdminCommandRunner> commands = new AtomicReference<>();
        try {
            setBootProperties(distribution);
            PayaraMicroRuntime runtime = PayaraMicro.getInstance()
                    .setRootDir(home.toFile())
                    .setHttpPort(port)
                    .setLogPropertiesFile(logging.toFile())
                    .setNoHazelcast(true)
                    .setPrintLogo(false)
                    .setPreBootHandler(preBoot -> {
                        check(preBoot.run("set", LISTENER + ".address=" + host));
                        // Before the application is there, its health would be told as UP, and all else as unknown.
                        check(preBoot.run("set", LISTENER + ".enabled=false"));
                        check(preBoot.run("set", TRANSPORT + ".socket-write-buffer-size=" + WRITE_BUFFER_BYTES));
                        // It would tell its maker every day which versions run here, and for how long.
                        check(preBoot.run("set", PHONE_HOME + ".enabled=false"));
                        // Deleting an account takes the password as proof, which belongs into a body.
                        check(preBoot.run("set", PROTOCOL + ".allow-payload-for-undefined-http-methods=true"));
                        check(preBoot.run("set-microprofile-healthcheck-configuration",
                                "--enabled=true", "--endpoint=" + HEALTH_ENDPOINT));
                    })
                    .setPostBootHandler(commands::set)
                    .bootStrap();
            return new ApplicationServer(runtime, commands.get());
        } catch (BootstrapException e) {
            throw new StartFailure("Payara Micro does not boot: " + e.getMessage().lines().findFirst().orElse(""), e);
        }
    }

    /** Payara Micro's own, which it reads only when it is started from its command line. */
    private static void setBootProperties(Path distribution) throws BootstrapException {
        Properties properties = new Properties();
        try (InputStream resource = PayaraMicro.class.getResourceAsStream("/MICRO-INF/payara-boot.properties")) {
            properties.load(resource);
        } catch (IOException e) {
            throw new BootstrapException("its boot properties cannot be read", e);
        }
        // Its modules lie unpacked on our class path: without these it would look for them within a jar.
        properties.setProperty("fish.payara.micro.UnpackDir", distribution.toString());
        properties.setProperty("fish.payara.micro.BootJar",
                distribution.resolve("lib/payara-micro-boot.jar").toUri().toString());
        properties.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
    }

    /** Creates what the application finds by name: {@code jdbc/palaestra} and {@code jms/palaestra}. */
    void createResources(DatabaseAccess database, BrokerAccess broker, Path resourceAdapter) {
        run("create-jdbc-connection-pool",
                "--restype=javax.sql.DataSource",
                "--datasourceclassname=org.postgresql.ds.PGSimpleDataSource",
                "--steadypoolsize=4", "--maxpoolsize=48", "--maxwait=2000",
                "--isconnectvalidatereq=true", "--validationmethod=custom-validation",
                "--validationclassname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
                "--validateatmostonceperiod=5", "--statementcachesize=64", "--statementtimeout=30",
                "--property=" + property("url", database.url()) + ":" + property("user", database.user()) + ":"
                        + property("password", database.password().isEmpty() ? ANY_PASSWORD : database.password())
                        + ":connectTimeout=2:socketTimeout=60"
                        // Its details would put what users sent into the log.
                        + ":logServerErrorDetail=false:ApplicationName=palaestra",
                "palaestra-pool");
        run("create-jdbc-resource", "--connectionpoolid=palaestra-pool", "jdbc/palaestra");
        // Who receives takes user and password from the resource adapter, who sends takes them from the pool.
        String signIn = signIn(broker);
        run("create-resource-adapter-config", "--property=" + property("ConnectorClassName", broker.connectorClass())
                + ":" + property("ConnectionParameters", broker.parameters()) + signIn, RESOURCE_ADAPTER);
        run("deploy", "--name=" + RESOURCE_ADAPTER, resourceAdapter.toString());
        List<String> pool = new ArrayList<>(List.of("--raname=" + RESOURCE_ADAPTER,
                "--connectiondefinition=jakarta.jms.ConnectionFactory", "--transactionsupport=XATransaction",
                "--steadypoolsize=1", "--maxpoolsize=32", "--maxwait=2000"));
        if (!signIn.isEmpty()) {
            pool.add("--property=" + signIn.substring(1));
        }
        pool.add("palaestra-jms-pool");
        run("create-connector-connection-pool", pool.toArray(String[]::new));
        run("create-connector-resource", "--poolname=palaestra-jms-pool", "jms/palaestra");
    }

    /** @throws StartFailure unless the application really is there afterwards: the server's own answer is no proof */
    void deploy(Path ear) {
        boolean deployed = runtime.deploy(APPLICATION, "/", ear.toFile());
        if (!deployed || !runtime.getDeployedApplicationNames().contains(APPLICATION)) {
            throw new StartFailure(System.getProperty(RunningServer.REFUSAL,
                    "The application was not deployed; the log above says why."));
        }
    }

    /** From now on it answers. */
    void open() {
        run("set", LISTENER + ".enabled=true");
    }

    /** Waits until the application has answered what it was asked, but no longer than that. */
    void drain(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            while (requestsUnderWay() > 0 && System.nanoTime() < deadline) {
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int requestsUnderWay() {
        try {
            return (int) ManagementFactory.getPlatformMBeanServer().getAttribute(
                    new ObjectName("palaestra:type=Draining"), "RequestsUnderWay");
        } catch (JMException e) {
            return 0; // there is no application that could have any
        }
    }

    @Override
    public void close() throws IOException {
        // While all it needs is there: the server ends some of its own services before it ends applications.
        if (runtime.getDeployedApplicationNames().contains(APPLICATION)) {
            runtime.undeploy(APPLICATION);
        }
        // Timers that the application has cancelled come up once more, for nothing but a complaint of this logger's.
        TIMERS.setLevel(Level.OFF);
        try {
            Muted.call(() -> {
                PayaraMicro.getInstance().shutdown();
                return null;
            });
        } catch (Exception e) {
            throw new IOException("Payara Micro did not stop cleanly", e);
        }
    }

    /** Each property begins with a colon; empty for a broker that asks for nothing. */
    private static String signIn(BrokerAccess broker) {
        return (broker.user() == null ? "" : ":" + property("UserName", broker.user()))
                + (broker.password() == null ? "" : ":" + property("Password", broker.password()));
    }

    /** Colons and equals signs separate properties on this command line. */
    private static String property(String name, String value) {
        return name + "=" + value.replace("\\", "\\\\").replace(":", "\\:").replace("=", "\\=");
    }

    private void run(String command, String... arguments) {
        check(commands.run(command, arguments));
    }

    private static void check(ClusterCommandResult result) {
        if (result.getExitStatus() == ClusterCommandResult.ExitStatus.FAILURE) {
            throw new StartFailure("Payara Micro refuses its configuration: " + result.getOutput(),
                    result.getFailureCause());
        }
    }
}
