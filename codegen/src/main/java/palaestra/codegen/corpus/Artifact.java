package palaestra.codegen.corpus;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import palaestra.codegen.recall.CorpusSource;

/** The files of a source: those of its jar, or of a folder where they are Palaestra's own. For use by many threads. */
class Artifact implements Closeable {

    private final CorpusSource source;
    private final FileSystem jar;
    private final Path base;
    private final Path root;

    /** @param artifacts folder where the source's jar is, or else its root */
    Artifact(CorpusSource source, Path artifacts) throws IOException {
        this.source = source;
        Path file = artifacts.resolve(source.id() + ".jar");
        jar = Files.exists(file) ? FileSystems.newFileSystem(file) : null;
        base = jar == null ? artifacts : jar.getPath("/");
        root = source.root().isEmpty() ? base : base.resolve(source.root());
    }

    /** Paths below the source's root, in the order of their names, so that equal artifacts give an equal index. */
    List<String> files() throws IOException {
        Pattern include = Pattern.compile(source.include());
        Pattern exclude = Pattern.compile(source.exclude());
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile).map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> include.matcher(path).matches() && !exclude.matcher(path).matches())
                    .sorted().toList();
        }
    }

    /** A file below the root. */
    String text(String path) {
        try {
            return read(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any file of the artifact. */
    String licence(String path) throws IOException {
        Path file = base.resolve(path);
        if (!Files.exists(file)) {
            throw new FileNotFoundException(source.artifact() + " has no " + path);
        }
        return read(file);
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\f', ' ');
        }
    }

    @Override
    public void close() throws IOException {
        if (jar != null) {
            jar.close();
        }
    }
}
