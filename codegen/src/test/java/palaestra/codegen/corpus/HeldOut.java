package palaestra.codegen.corpus;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import palaestra.codegen.recall.CorpusSource;
import palaestra.domain.generation.Language;

/** Whole projects that the models have not seen, to measure them by. */
public final class HeldOut {

    private static final Path ARTIFACTS = Path.of("target/held-out");
    private static final String PIP =
            "META-INF/resources/libpython/ensurepip/_bundled/pip-24.3.1-py3-none-any.whl";

    private HeldOut() {
    }

    /** A function and what its documentation says it does. */
    public record Documented(String summary, String qualifiedName) {
    }

    private static List<CorpusSource> sources(Language language) throws IOException {
        return switch (language) {
            case JAVA -> List.of(source("lucene-core", language, "org/apache/lucene/",
                    "(util|search|index)/[^/]*\\.java"));
            case JAVASCRIPT -> List.of(
                    source("commons-validator", language, "org/apache/commons/validator/javascript/", ".*\\.js"),
                    source("mathjs", language,
                            "META-INF/resources/webjars/mathjs/", "[^/]+/lib/esm/(function|type|utils)/.*\\.js"));
            case PYTHON -> {
                try (FileSystem jar = FileSystems.newFileSystem(Path.of("target/corpus/cpython.jar"))) {
                    Files.copy(jar.getPath(PIP), ARTIFACTS.resolve("pip.jar"), StandardCopyOption.REPLACE_EXISTING);
                }
                yield List.of(source("pip", language, "pip/_internal/", ".*\\.py"));
            }
        };
    }

    private static CorpusSource source(String id, Language language, String root, String include) {
        return new CorpusSource(id, language, id, "", "", "", "", root, include, "", false, List.of());
    }

    /** The texts of a language's files by their paths. */
    public static Map<String, String> files(Language language) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (CorpusSource source : sources(language)) {
            try (Artifact artifact = new Artifact(source, ARTIFACTS)) {
                for (String file : artifact.files()) {
                    files.put(file, artifact.text(file));
                }
            }
        }
        return files;
    }

    /** Writes an index of a language's documented functions without their documentation, and tells what that was. */
    public static List<Documented> index(Language language, Path folder) throws IOException {
        CorpusSource source = sources(language).get(0);
        List<Documented> documented = new ArrayList<>();
        try (IndexBuilder index = new IndexBuilder(folder)) {
            for (Map.Entry<String, String> file : files(language).entrySet()) {
                for (Snippet snippet : CorpusBuilder.extract(source, file.getKey(), file.getValue())
                        .orElse(List.of())) {
                    Snippet bare = new Snippet(snippet.name(), snippet.owner(), snippet.signature(), "", "", "",
                            snippet.quality(), snippet.variants(), snippet.around());
                    if (index.add(source, file.getKey(), bare) && snippet.summary().length() > 20) {
                        documented.add(new Documented(snippet.summary(), snippet.qualifiedName()));
                    }
                }
            }
        }
        return documented;
    }
}
