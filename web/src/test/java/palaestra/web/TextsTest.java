package palaestra.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages' texts: one per line, {@code "key": "text",}. */
class TextsTest {

    private static final Path SCRIPTS = Path.of("src/main/webapp/js");
    private static final Pattern ENTRY = Pattern.compile("(?m)^ {2}\"([\\w.]+)\":\\s*\"(.*)\",$");
    private static final Pattern USE = Pattern.compile("\\bt\\(\"([\\w.]+)\"[,)]");
    private static final Pattern VALUE = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @ValueSource(strings = {"shell", "playground", "admin"})
    void bothLanguagesHaveTheSameTexts(String part) {
        assertThat(texts("zh", part).keySet()).isEqualTo(texts("en", part).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shell", "playground", "admin"})
    void aTextSpeaksOfTheSameValuesInBothLanguages(String part) {
        Map<String, String> chinese = texts("zh", part);
        texts("en", part).forEach((key, text) -> assertThat(values(chinese.getOrDefault(key, ""))).as(key)
                .isEqualTo(values(text)));
    }

    @Test
    void whateverThePagesSayThereIsATextFor() {
        Set<String> known = Stream.of("shell", "playground", "admin")
                .flatMap(part -> texts("en", part).keySet().stream()).collect(Collectors.toSet());
        assertThat(scripts().flatMap(script -> USE.matcher(script).results()).map(use -> use.group(1)))
                .isNotEmpty().allMatch(known::contains);
    }

    private static Map<String, String> texts(String language, String part) {
        return ENTRY.matcher(read(SCRIPTS.resolve("i18n/" + language + "/" + part + ".js"))).results()
                .collect(Collectors.toMap(entry -> entry.group(1), entry -> entry.group(2), (one, other) -> {
                    throw new AssertionError("the same key twice: " + one);
                }, TreeMap::new));
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> scripts() {
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".js")).map(TextsTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
