package palaestra.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command that puts Palaestra on a stock Payara Server, in place of an earlier version if there is one, or takes
 * it away. The database and the broker are given as for a server of one's own; what is secret the server keeps as
 * password aliases.
 */
@Command(name = "deploy-on-payara-server", mixinStandardHelpOptions = true, sortOptions = false,
        versionProvider = Palaestra.Version.class,
        description = "Deploys Palaestra on a running Payara Server 7, or upgrades it there.",
        footer = "%nPALAESTRA_DB_URL, _DB_USER, _DB_PASSWORD, _BROKER_URL, _BROKER_USER and _BROKER_PASSWORD say where "
                + "the database and the broker are; all other settings of Palaestra that are given become properties "
                + "of the server. ASADMIN_OPTIONS are options for asadmin, such as --port, --user or --passwordfile.")
final class DeployOnPayaraServer implements Callable<Integer> {

    /** What a stock server decides itself, and what becomes its resources. */
    private static final Set<Setting> NO_PROPERTY = EnumSet.of(Setting.HTTP_HOST, Setting.HTTP_PORT, Setting.DB_URL,
            Setting.DB_USER, Setting.DB_PASSWORD, Setting.BROKER_URL, Setting.BROKER_USER, Setting.BROKER_PASSWORD,
            Setting.LOG_LEVEL, Setting.LOG_LEVELS);
    private static final String PROPERTIES = "palaestra.";
    private static final String ONLY_SERVER = "server";

    @Parameters(paramLabel = "PAYARA_HOME", description = "The directory above bin/asadmin.")
    private Path payara;

    @Option(names = "--target", paramLabel = "NAME", defaultValue = ONLY_SERVER,
            description = "The instance or deployment group to deploy on (default: ${DEFAULT-VALUE}).")
    private String target;

    @Option(names = "--remove", description = "Take Palaestra away; its data directory stays.")
    private boolean remove;

    private final Path distribution;

    private DeployOnPayaraServer(Path distribution) {
        this.distribution = distribution;
    }

    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new DeployOnPayaraServer(Palaestra.distribution()));
        command.setExecutionExceptionHandler((failure, line, result) -> {
            line.getErr().println("Palaestra is not deployed: "
                    + (failure instanceof StartFailure ? failure.getMessage() : failure.toString()));
            return 1;
        });
        System.exit(command.execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        String options = System.getenv().getOrDefault("ASADMIN_OPTIONS", "");
        try (Asadmin asadmin = new Asadmin(payara, options)) {
            if (remove) {
                removeFrom(asadmin, true);
                System.out.println("Palaestra is no longer on " + target + ".");
            } else {
                deployOn(asadmin);
            }
            return 0;
        }
    }

    private void deployOn(Asadmin asadmin) throws IOException {
        Settings settings = Settings.read(System.getProperties(), System.getenv());
        DatabaseAccess database = DatabaseAccess.of(settings).orElseThrow(() -> new StartFailure(
                "PALAESTRA_DB_URL is missing; a stock server has no database of its own."));
        BrokerAccess broker = BrokerAccess.of(settings).orElseThrow(() -> new StartFailure(
                "PALAESTRA_BROKER_URL is missing; a stock server has no Artemis of its own."));
        Path data = dataDirectory(settings);
        List<String> configs = configs(asadmin);

        removeFrom(asadmin, false);
        boolean restart = replaceDriver(asadmin);
        keepSecrets(asadmin, settings);
        for (String config : configs) {
            ServerSetup.configuration(config, List.of("http-listener-1", "http-listener-2")).forEach(asadmin::run);
        }
        asadmin.run(new AdminCommand("create-system-properties", "--target=" + target, properties(settings, data)));
        ServerSetup.resources(database.withPassword(alias(Setting.DB_PASSWORD)),
                broker.withPassword(alias(Setting.BROKER_PASSWORD)), distribution.resolve("artemis.rar"), target)
                .forEach(asadmin::run);
        asadmin.run(new AdminCommand("deploy", "--name=" + ServerSetup.APPLICATION, "--target=" + target,
                distribution.resolve("palaestra.ear").toString()));
        System.out.println("Palaestra is on " + target + "; /healthz/ready at its HTTP port tells whether all works.");
        if (restart) {
            System.out.println("Restart the server once: its database driver is another one now.");
        }
    }

    /** Takes away what a deployment made, as far as it is there. */
    private void removeFrom(Asadmin asadmin, boolean withSecrets) {
        List<String> applications = asadmin.list("list-applications", "domain");
        undeploy(asadmin, applications, ServerSetup.APPLICATION);
        delete(asadmin, "connector-resources", "connector-resource", ServerSetup.BROKER_RESOURCE, true);
        delete(asadmin, "connector-connection-pools", "connector-connection-pool", ServerSetup.BROKER_POOL, false);
        undeploy(asadmin, applications, ServerSetup.RESOURCE_ADAPTER);
        delete(asadmin, "resource-adapter-configs", "resource-adapter-config", ServerSetup.RESOURCE_ADAPTER, false);
        delete(asadmin, "jdbc-resources", "jdbc-resource", ServerSetup.DATABASE_RESOURCE, true);
        delete(asadmin, "jdbc-connection-pools", "jdbc-connection-pool", ServerSetup.DATABASE_POOL, false);
        for (String property : asadmin.list("list-system-properties", target)) {
            if (property.startsWith(PROPERTIES)) {
                asadmin.run(new AdminCommand("delete-system-property", "--target=" + target,
                        property.replaceFirst("=.*", "")));
            }
        }
        if (withSecrets) {
            for (String alias : asadmin.list("list-password-aliases")) {
                if (alias.startsWith(PROPERTIES)) {
                    asadmin.run(new AdminCommand("delete-password-alias", alias));
                }
            }
        }
    }

    private void undeploy(Asadmin asadmin, List<String> applications, String name) {
        if (applications.contains(name)) {
            asadmin.run(new AdminCommand("undeploy", "--target=" + target, name));
        }
    }

    private void delete(Asadmin asadmin, String kinds, String kind, String name, boolean targeted) {
        if (asadmin.list("list-" + kinds).contains(name)) {
            List<String> arguments = new ArrayList<>(targeted ? List.of("--target=" + target) : List.of());
            arguments.add(name);
            asadmin.run(new AdminCommand("delete-" + kind, arguments));
        }
    }

    /** Whether an older driver was there, which the server goes on with until it is restarted. */
    private boolean replaceDriver(Asadmin asadmin) throws IOException {
        Path libraries = distribution.resolve("lib");
        try (DirectoryStream<Path> drivers = Files.newDirectoryStream(libraries, "postgresql-*.jar")) {
            Path driver = drivers.iterator().next();
            List<String> present = asadmin.list("list-libraries").stream()
                    .filter(library -> library.startsWith("postgresql-")).toList();
            if (present.contains(driver.getFileName().toString())) {
                return false;
            }
            present.forEach(library -> asadmin.run(new AdminCommand("remove-library", library)));
            asadmin.run(new AdminCommand("add-library", driver.toString()));
            return !present.isEmpty();
        }
    }

    private static void keepSecrets(Asadmin asadmin, Settings settings) {
        List<String> present = asadmin.list("list-password-aliases");
        for (Setting setting : Setting.values()) {
            if (setting.secret()) {
                settings.find(setting).ifPresent(
                        secret -> asadmin.keepSecret(setting.key(), secret, present.contains(setting.key())));
            }
        }
    }

    private static String alias(Setting setting) {
        return "${ALIAS=" + setting.key() + "}";
    }

    private static String properties(Settings settings, Path data) {
        List<String> properties = new ArrayList<>(List.of(AdminCommand.property(Setting.DATA_DIR.key(),
                data.toString())));
        for (Setting setting : Setting.values()) {
            if (setting != Setting.DATA_DIR && !setting.secret() && !NO_PROPERTY.contains(setting)) {
                settings.given(setting).ifPresent(
                        value -> properties.add(AdminCommand.property(setting.key(), value)));
            }
        }
        return String.join(":", properties);
    }

    /** Made here if this machine's server shall have it; on other machines it must be there. */
    private Path dataDirectory(Settings settings) throws IOException {
        Path domain = payara.resolve("glassfish/domains/domain1");
        if (settings.given(Setting.DATA_DIR).isEmpty() && !(target.equals(ONLY_SERVER) && Files.isDirectory(domain))) {
            throw new StartFailure("PALAESTRA_DATA_DIR is missing: a directory on the machine of each server"
                    + " where Palaestra may keep its keys and the embedded models.");
        }
        Path data = settings.given(Setting.DATA_DIR).map(given -> settings.dataDirectory())
                .orElse(domain.toAbsolutePath().normalize().resolve("palaestra"));
        return target.equals(ONLY_SERVER) ? Files.createDirectories(data) : data;
    }

    private List<String> configs(Asadmin asadmin) {
        List<String> instances = asadmin.knows("get", "servers.server." + target + ".config-ref")
                ? List.of(target) : asadmin.list("list-instances", "--nostatus=true", target);
        return instances.stream()
                .map(instance -> asadmin.list("get", "servers.server." + instance + ".config-ref").get(0))
                .map(line -> line.substring(line.indexOf('=') + 1)).distinct().toList();
    }
}
