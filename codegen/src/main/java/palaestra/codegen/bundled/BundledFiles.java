package palaestra.codegen.bundled;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A folder of the jar.
 *
 * @param name begins the name of the installed folder
 * @param folder its absolute name on the class path
 */
public record BundledFiles(String name, String folder) {

    /**
     * Copies the files into {@code models/<name>-<checksum>} below the data directory unless they are there. The
     * folder appears with all its files at once, so two processes that start together cannot see half of it.
     */
    public Path install(Path dataDirectory) throws IOException {
        Manifest manifest = Manifest.read(folder);
        Path models = Files.createDirectories(dataDirectory.resolve("models"));
        Path installed = models.resolve(name + "-" + manifest.checksum().substring(0, 16));
        if (Files.isDirectory(installed)) {
            return installed;
        }
        Path aside = Files.createTempDirectory(models, "." + name + "-");
        try {
            copy(manifest.files(), aside);
            Files.move(aside, installed, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(installed)) {
                throw e;
            }
        } finally {
            delete(aside);
        }
        return installed;
    }

    /** Removes an installed folder that turned out to be damaged. */
    public static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void copy(List<String> files, Path target) throws IOException {
        for (String file : files) {
            try (InputStream in = BundledFiles.class.getResourceAsStream(folder + "/" + file)) {
                if (in == null) {
                    throw new IOException("This build has no " + folder + "/" + file);
                }
                Files.copy(in, target.resolve(file));
            }
        }
    }
}
