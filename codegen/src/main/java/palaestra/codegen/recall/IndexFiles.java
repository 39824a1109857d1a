package palaestra.codegen.recall;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Brings the index out of the jar to a place on disk where it can be mapped into memory. */
final class IndexFiles {

    static final String BUNDLED = "/recall-index";

    private IndexFiles() {
    }

    /**
     * Copies the index into {@code models/recall-<checksum>} below the data directory unless it is there. The folder
     * appears with all its files at once, so two processes that start together cannot see half of it.
     */
    static Path install(Path dataDirectory) throws IOException {
        IndexManifest manifest = IndexManifest.read(BUNDLED);
        Path models = Files.createDirectories(dataDirectory.resolve("models"));
        Path installed = models.resolve("recall-" + manifest.checksum().substring(0, 16));
        if (Files.isDirectory(installed)) {
            return installed;
        }
        Path aside = Files.createTempDirectory(models, ".recall-");
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

    /** Removes an index that turned out to be damaged. */
    static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void copy(List<String> files, Path folder) throws IOException {
        for (String file : files) {
            try (InputStream in = IndexFiles.class.getResourceAsStream(BUNDLED + "/" + file)) {
                if (in == null) {
                    throw new IOException("This build has no " + BUNDLED + "/" + file);
                }
                Files.copy(in, folder.resolve(file));
            }
        }
    }
}
