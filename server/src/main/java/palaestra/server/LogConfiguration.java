package palaestra.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.logging.LogManager;

/**
 * One log on standard output, a line an event: our own loggers at the configured level, the server's and the
 * libraries' only from WARNING on. Payara Micro wants it as a file.
 */
final class LogConfiguration {

    /** Payara and its parts warn at every start about things that are as they should be here. */
    private static final Map<String, String> NOISE = Map.of(
            "org.apache.activemq.artemis", "ERROR",
            "org.jboss.weld", "ERROR",
            // That a module which is still an experiment of the JDK's would make searches faster.
            "org.apache.lucene.internal.vectorization", "ERROR",
            // Each WebSocket that is closed because its client does not read.
            "org.glassfish.tyrus.servlet.TyrusServletWriter", "ERROR",
            "javax.enterprise.system.security.ssl", "ERROR",
            // That "" and "/" are not the same context root.
            "javax.enterprise.system.container.web.com.sun.web.security", "ERROR");

    private LogConfiguration() {
    }

    /** Puts it in force for this process at once, and writes it down for the server. */
    static Path apply(Settings settings, Path file) {
        Properties properties = new Properties();
        properties.setProperty("handlers", StandardOutputHandler.class.getName());
        properties.setProperty(StandardOutputHandler.class.getName() + ".level", "ALL");
        properties.setProperty(StandardOutputHandler.class.getName() + ".formatter",
                "java.util.logging.SimpleFormatter");
        properties.setProperty("java.util.logging.SimpleFormatter.format",
                "%1$tFT%1$tT.%1$tL%1$tz %4$-7s %3$s: %5$s%6$s%n");
        properties.setProperty(".level", "WARNING");
        NOISE.forEach((logger, level) -> properties.setProperty(logger + ".level", javaUtilLevel(level)));
        Map<String, String> chosen = chosen(settings);
        chosen.forEach((logger, level) -> properties.setProperty(logger + ".level", javaUtilLevel(level)));
        properties.setProperty(StandardOutputHandler.CHATTY, String.join(",", chosen.keySet()));
        try {
            try (Writer writer = Files.newBufferedWriter(file)) {
                properties.store(writer, "Written anew at every start");
            }
            try (InputStream written = Files.newInputStream(file)) {
                LogManager.getLogManager().readConfiguration(written);
            }
        } catch (IOException e) {
            throw new StartFailure(file + " cannot be written.", e);
        }
        return file;
    }

    private static Map<String, String> chosen(Settings settings) {
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put("palaestra", settings.get(Setting.LOG_LEVEL));
        settings.find(Setting.LOG_LEVELS).ifPresent(list -> {
            for (String entry : list.split(",")) {
                String[] parts = entry.strip().split("=");
                levels.put(parts[0].strip(), parts[1]);
            }
        });
        return levels;
    }

    private static String javaUtilLevel(String level) {
        return switch (level) {
            case "ERROR" -> "SEVERE";
            case "DEBUG" -> "FINE";
            case "TRACE" -> "FINEST";
            default -> level;
        };
    }
}
