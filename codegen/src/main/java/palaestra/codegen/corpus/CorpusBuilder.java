package palaestra.codegen.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        try (Artifact artifact = new Artifact(source, artifacts)) {
            copyLicences(source, artifact);
            List<String> files = artifact.files();
            List<Optional<List<Snippet>>> found = files.parallelStream()
                    .map(file -> extract(source, file, artifact.text(file))).toList();
            for (int i = 0; i < files.size(); i++) {
                ngrams.add(source.language(), artifact.text(files.get(i)));
                unparseable += found.get(i).isPresent() ? 0 : 1;
                for (Snippet snippet : found.get(i).orElse(List.of())) {
                    functions += index.add(source, files.get(i), snippet) ? 1 : 0;
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
    static Optional<List<Snippet>> extract(CorpusSource source, String file, String text) {
        Extractor extractor = switch (source.language()) {
            case PYTHON -> new PythonExtractor();
            case JAVA -> new JavaExtractor();
            case JAVASCRIPT -> new JavaScriptExtractor();
        };
        try {
            return Optional.of(extractor.extract(file, text, source.undocumented()));
        } catch (Extractor.Unparseable e) {
            LOG.log(Level.DEBUG, "Left out " + file, e);
            return Optional.empty();
        }
    }

    private void copyLicences(CorpusSource source, Artifact artifact) throws IOException {
        Path folder = classes.resolve("META-INF/licenses").resolve(source.id());
        Files.createDirectories(folder);
        for (String file : source.licenceFiles()) {
            Files.writeString(folder.resolve(Path.of(file).getFileName().toString()), artifact.licence(file));
        }
        try (var files = Files.list(folder)) {
            if (files.findAny().isEmpty()) {
                throw new IOException("No licence of " + source.artifact() + " would travel along.");
            }
        }
    }
}
