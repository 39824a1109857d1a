package palaestra.codegen.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import palaestra.codegen.recall.CorpusSource;

/**
 * The build's entry: reads the artifacts of all sources and writes the index of {@code recall}, the tables of
 * {@code ngram} and the sources' licences into the module's classes.
 */
public final class CorpusBuilder {

    private static final Logger LOG = System.getLogger(CorpusBuilder.class.getName());

    private final Path artifacts;
    private final Path classes;
    private final NgramBuilder ngrams = new NgramBuilder();

    private CorpusBuilder(Path artifacts, Path classes) {
        this.artifacts = artifacts;
        this.classes = classes;
    }

    /** @param args the folder of the artifacts with {@code sources.json}, and the folder of classes */
    public static void main(String[] args) throws IOException {
        Path artifacts = Path.of(args[0]);
        Path classes = Path.of(args[1]);
        BuildStamp stamp = BuildStamp.of(artifacts, classes);
        if (!stamp.isFresh()) {
            new CorpusBuilder(artifacts, classes).build();
            stamp.set();
        }
    }

    private void build() throws IOException {
        List<CorpusSource> sources;
        Path list = artifacts.resolve("sources.json");
        try (InputStream in = Files.newInputStream(list)) {
            sources = CorpusSource.readAll(in);
        }
        try (IndexBuilder index = new IndexBuilder(classes.resolve("recall-index"))) {
            for (CorpusSource source : sources) {
                read(source, index);
            }
        }
        Files.copy(list, classes.resolve("recall-index/sources.json"));
        ngrams.write(classes.resolve("ngram"));
    }

    private void read(CorpusSource source, IndexBuilder index) throws IOException {
        int functions = 0;
        int unparseable = 0;
        try (ZipFile artifact = new ZipFile(artifacts.resolve(source.id() + ".jar").toFile())) {
            copyLicences(source, artifact);
            List<? extends ZipEntry> files = files(source, artifact);
            List<Optional<List<Snippet>>> found = files.parallelStream()
                    .map(file -> extract(source, artifact, file)).toList();
            for (int i = 0; i < files.size(); i++) {
                ngrams.add(source.language(), text(artifact, files.get(i)));
                unparseable += found.get(i).isPresent() ? 0 : 1;
                for (Snippet snippet : found.get(i).orElse(List.of())) {
                    functions += index.add(source, path(source, files.get(i)), snippet) ? 1 : 0;
                }
            }
        }
        LOG.log(Level.DEBUG, "{0} {1}: {2} functions, {3} files not understood", source.label(), source.version(),
                functions, unparseable);
        if (functions == 0) {
            throw new IOException("Nothing was found in " + source.artifact() + ": has its layout changed?");
        }
    }

    /** Empty if the parser does not understand the file. */
    private static Optional<List<Snippet>> extract(CorpusSource source, ZipFile artifact, ZipEntry file) {
        Extractor extractor = switch (source.language()) {
            case PYTHON -> new PythonExtractor();
            case JAVA -> new JavaExtractor();
            case JAVASCRIPT -> new JavaScriptExtractor();
        };
        try {
            return Optional.of(extractor.extract(path(source, file), text(artifact, file), source.undocumented()));
        } catch (Extractor.Unparseable e) {
            LOG.log(Level.DEBUG, "Left out " + file.getName(), e);
            return Optional.empty();
        }
    }

    private static String path(CorpusSource source, ZipEntry file) {
        return file.getName().substring(source.root().length());
    }

    /** In the order of their names, so that equal artifacts give an equal index. */
    private static List<? extends ZipEntry> files(CorpusSource source, ZipFile artifact) {
        Pattern include = Pattern.compile(source.include());
        Pattern exclude = Pattern.compile(source.exclude());
        return artifact.stream().filter(entry -> entry.getName().startsWith(source.root()))
                .filter(entry -> {
                    String path = path(source, entry);
                    return include.matcher(path).matches() && !exclude.matcher(path).matches();
                })
                .sorted((a, b) -> a.getName().compareTo(b.getName())).toList();
    }

    private static String text(ZipFile artifact, ZipEntry entry) {
        try (InputStream in = artifact.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\f', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copyLicences(CorpusSource source, ZipFile artifact) throws IOException {
        Path folder = classes.resolve("META-INF/licenses").resolve(source.id());
        Files.createDirectories(folder);
        for (String file : source.licenceFiles()) {
            ZipEntry entry = artifact.getEntry(file);
            if (entry == null) {
                throw new IOException(source.artifact() + " has no " + file);
            }
            Files.writeString(folder.resolve(Path.of(file).getFileName().toString()), text(artifact, entry));
        }
        try (var files = Files.list(folder)) {
            if (files.findAny().isEmpty()) {
                throw new IOException("No licence of " + source.artifact() + " would travel along.");
            }
        }
    }
}
