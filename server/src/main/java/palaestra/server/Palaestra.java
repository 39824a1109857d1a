package palaestra.server;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The command that starts Palaestra and keeps it running until it is told to stop. */
@Command(name = "run", mixinStandardHelpOptions = true, sortOptions = false,
        versionProvider = Palaestra.Version.class,
        description = "Starts Palaestra in the foreground; SIGTERM or Ctrl-C stops it.",
        footerHeading = "%nConfiguration, as environment variables, system properties or lines of "
                + Settings.FILE + " in the data directory:%n")
public final class Palaestra implements Callable<Integer> {

    private static final Logger LOG = Logger.getLogger(Palaestra.class.getName());
    private static final int FAILED = 1;

    @Option(names = "--port", paramLabel = "PORT", description = "The same as palaestra.http.port.")
    private String port;

    @Option(names = "--data-dir", paramLabel = "DIRECTORY", description = "The same as palaestra.data.dir.")
    private String dataDirectory;

    /** Exits with 0 after an orderly stop, with 1 if the start failed, with 2 for wrong options. */
    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new Palaestra());
        command.getCommandSpec().usageMessage().footer(configurationHelp());
        command.setExecutionExceptionHandler((failure, line, result) -> {
            line.getErr().println("Palaestra does not start: " + reason(failure));
            return FAILED;
        });
        int exitCode = command.execute(arguments);
        System.out.flush();
        System.err.flush();
        // Payara Micro's own stop hook would report there that it finds nothing left to stop.
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        System.exit(exitCode);
    }

    @Override
    public Integer call() throws InterruptedException {
        long start = System.nanoTime();
        overrule(Setting.HTTP_PORT, port);
        overrule(Setting.DATA_DIR, dataDirectory);
        Settings settings = Settings.read(System.getProperties(), System.getenv());
        StopSignal stop = StopSignal.install();
        try (RunningServer server = RunningServer.start(settings, distribution())) {
            double seconds = (System.nanoTime() - start) / 1e9;
            LOG.info(() -> String.format("Palaestra serves %s, keeps its data in %s and took %.1f s to start",
                    server.url(), settings.dataDirectory(), seconds));
            int exitCode = stop.await();
            LOG.info("Palaestra stops");
            return exitCode;
        }
    }

    private static void overrule(Setting setting, String option) {
        if (option != null) {
            System.setProperty(setting.key(), option);
        }
    }

    private static String reason(Exception failure) {
        if (failure instanceof StartFailure) {
            LOG.log(Level.FINE, "start failed", failure);
            return failure.getMessage();
        }
        LOG.log(Level.SEVERE, "start failed", failure);
        return "an unexpected failure; the log above has it.";
    }

    /**
     * The directory of palaestra.jar, which is all of the class path. Not where this class says that it comes from: out
     * of the JVM's archive, it would tell where the start was recorded.
     */
    static Path distribution() {
        return Path.of(System.getProperty("java.class.path")).toAbsolutePath().getParent();
    }

    private static String[] configurationHelp() {
        return Arrays.stream(Setting.values())
                .map(setting -> String.format("  %s (default: %s)%n      %s; allowed: %s", setting.key(),
                        setting.defaultValue().isEmpty() ? "none" : setting.defaultValue(), setting.meaning(),
                        setting.allowed().description()))
                .toArray(String[]::new);
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Palaestra.class.getPackage().getImplementationVersion();
            return new String[] {"Palaestra " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
