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

    private static final Logger TIMERS = Logger.getLogger("org.glassfish.concurro");
    private static final String CONFIG = "server-config";
    private static final String LISTENER = "http-listener";
    private static final String LISTENER_PATH =
            "configs.config." + CONFIG + ".network-config.network-listeners.network-listener." + LISTENER;

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
                        check(preBoot.run("set", LISTENER_PATH + ".address=" + host));
                        // Before the application is there, its health would be told as UP, and all else as unknown.
                        check(preBoot.run("set", LISTENER_PATH + ".enabled=false"));
                        ServerSetup.configuration(CONFIG, List.of(LISTENER)).forEach(command -> run(preBoot, command));
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
        ServerSetup.resources(database, broker, resourceAdapter, "server").forEach(command -> run(commands, command));
    }

    /** @throws StartFailure unless the application really is there afterwards: the server's own answer is no proof */
    void deploy(Path ear) {
        boolean deployed = runtime.deploy(ServerSetup.APPLICATION, "/", ear.toFile());
        if (!deployed || !runtime.getDeployedApplicationNames().contains(ServerSetup.APPLICATION)) {
            throw new StartFailure(System.getProperty(RunningServer.REFUSAL,
                    "The application was not deployed; the log above says why."));
        }
    }

    /** From now on it answers. */
    void open() {
        check(commands.run("set", LISTENER_PATH + ".enabled=true"));
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
        // Timers that the application has cancelled come up once more, for nothing but a complaint of this logger's.
        TIMERS.setLevel(Level.OFF);
        // While all it needs is there: the server ends some of its own services before it ends applications.
        if (runtime.getDeployedApplicationNames().contains(ServerSetup.APPLICATION)) {
            runtime.undeploy(ServerSetup.APPLICATION);
        }
        try {
            Muted.call(() -> {
                PayaraMicro.getInstance().shutdown();
                return null;
            });
        } catch (Exception e) {
            throw new IOException("Payara Micro did not stop cleanly", e);
        }
    }

    private static void run(AdminCommandRunner runner, AdminCommand command) {
        check(runner.run(command.name(), command.arguments().toArray(String[]::new)));
    }

    private static void check(ClusterCommandResult result) {
        if (result.getExitStatus() == ClusterCommandResult.ExitStatus.FAILURE) {
            throw new StartFailure("Payara Micro refuses its configuration: " + result.getOutput(),
                    result.getFailureCause());
        }
    }
}
