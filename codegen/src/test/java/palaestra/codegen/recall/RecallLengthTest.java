package palaestra.codegen.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.io.IOException;
import java.util.Comparator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import palaestra.codegen.catalogue.ModelCatalogue;
import palaestra.codegen.health.Vitals;
import palaestra.codegen.token.Tokens;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.generation.Sampling;

class RecallLengthTest {

    private static final ModelInfo INFO = ModelCatalogue.bundled().models().get(0).info();

    private static Path dataDirectory;
    private static RecallModel model;

    @BeforeContainer
    static void open() throws IOException {
        dataDirectory = Files.createTempDirectory("recall");
        model = RecallModel.open(INFO, dataDirectory, new Vitals("recall", Clock.systemUTC()));
    }

    @AfterContainer
    static void close() throws IOException {
        model.close();
        try (Stream<Path> files = Files.walk(dataDirectory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 300)
    void noAnswerIsLongerThanAllowed(@ForAll Language language, @ForAll @From("requests") String request,
            @ForAll @IntRange(min = 1, max = 600) int maxTokens) {
        Generated generated = model.generate(
                new GenerationRequest(language, request, new Sampling(7, maxTokens, 0.5, 0.5, 10)));

        assertThat(Tokens.count(generated.text())).isEqualTo(generated.outputTokens())
                .isLessThanOrEqualTo(maxTokens);
        assertThat(generated.text()).doesNotContain("\uFFFD");
    }

    @Provide
    Arbitrary<String> requests() {
        return Arbitraries.oneOf(
                Arbitraries.of("binary search", "quick sort", "parse json", "copy a file", "debounce", "gcd",
                        "frobnicate quux", "sort a list of numbers", "read a file"),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(60)
                        .filter(text -> !text.isBlank() && text.indexOf('\0') < 0));
    }
}
