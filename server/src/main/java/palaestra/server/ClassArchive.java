package palaestra.server;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.ObjectName;

/**
 * The JVM's archive of the classes that a start loads (class data sharing), which the next start maps instead of
 * parsing them again. The start script names the file and asks for the recording when it is missing.
 */
final class ClassArchive {

    /** Set by the start script while there is no archive yet. */
    static final String WANTED = "palaestra.class-archive";

    private static final Logger LOG = Logger.getLogger(ClassArchive.class.getName());

    private ClassArchive() {
    }

    /** Writes the archive if it is wanted; a failure costs nothing but the next start's time. */
    static void writeIfWanted() {
        String file = System.getProperty(WANTED);
        if (file == null || Files.exists(Path.of(file))) {
            return;
        }
        Path target = Path.of(file);
        Path aside = target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid());
        try {
            Muted.call(() -> ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "vmCds",
                    new Object[] {new String[] {"dynamic_dump", aside.toString()}},
                    new String[] {String[].class.getName()}));
            if (Files.exists(aside)) {
                Files.move(aside, target);
            }
        } catch (Exception e) {
            LOG.log(Level.FINE, "no class archive for the next start", e);
        }
    }
}
