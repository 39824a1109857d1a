package palaestra.codegen.ngram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import palaestra.codegen.health.Vitals;
import palaestra.codegen.token.Tokens;
import palaestra.domain.generation.Capability;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.Finish;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.generation.Sampling;
import palaestra.domain.generation.TokenPrice;

class NgramModelTest {

    @TempDir
    static Path directory;

    private static NgramModel model;

    @BeforeAll
    static void open() {
        model = open(directory);
    }

    private static NgramModel open(Path directory) {
        ModelInfo info = new ModelInfo("ngram", Set.of(), Set.of(Capability.COMPLETE), TokenPrice.FREE, 8192, Set.of(),
                new Sampling(0, 128, 1, 0, 0));
        return NgramModel.open(info, directory, new Vitals("ngram", Clock.systemUTC()));
    }

    @Test
    void aBegunWordIsFinished() {
        assertThat(python("for i in ra", "")).startsWith("nge");
    }

    @Test
    void theFileItselfTeaches() {
        String before = "SELECT name FROM users WHERE age > 3;\nSELECT name FROM users WH";
        assertThat(complete(Optional.empty(), before, "", 1))
                .isEqualTo("ERE age > 3;");
    }

    @Test
    void aFileOfAnotherLanguageSpeaksForItself() {
        String text = complete(Optional.empty(), "let frobnicate_all xs = map frob xs\nlet y = frobn", "", 1);
        assertThat(text).startsWith("icate_all");
    }

    @Test
    void whatFollowsTheCursorIsNotRepeated() {
        assertThat(java("class A {\n    void f(List<String> names) {\n        for (String name : names", ") {\n"))
                .doesNotContain(")");
        assertThat(python("def f(self, name):\n    self.name = na", "\n    self.size = 1\n")).isEqualTo("me");
    }

    @Test
    void theCompletionEndsWithItsBlock() {
        String text = complete(Optional.of(Language.JAVA),
                "class A {\n    int f(int a) {\n        if (a < 0) {\n            throw new ",
                "\n        }\n        return a;\n    }\n}\n", 10);
        assertThat(text).doesNotContain("}").endsWith(";");
    }

    @Test
    void aBracketThatNothingClosesIsClosed() {
        String open = "class A {\n    int f(int a) {\n        if (a < 0) {\n            return 1;\n        ";
        assertThat(java(open, "\n        return 2;\n    }\n}\n")).startsWith("}");
        assertThat(java(open, "}\n        return 2;\n    }\n}\n")).doesNotContain("}");
    }

    @Test
    void noBracketOfTheCompletionStaysOpen() {
        for (String prefix : List.of("def f(items):\n    if not isinstance", "def g(path):\n    with open",
                "x = [", "import os\n\n\ndef h(a):\n    return ")) {
            String text = python(prefix, "");
            assertThat(text.chars().filter(c -> c == '(').count()).as(text)
                    .isLessThanOrEqualTo(text.chars().filter(c -> c == ')').count());
        }
    }

    @Test
    void aLineBeforeADeeperOneOpensABlock() {
        assertThat(complete(Optional.of(Language.JAVA), "class A {\n    int f(int[] a) {\n        int sum = 0;\n        ",
                "\n            sum += a[i];\n        }\n        return sum;\n    }\n}\n", 1)).endsWith("{");
        assertThat(complete(Optional.of(Language.PYTHON), "def f(items):\n    total = 0\n    ",
                "\n        total += 1\n    return total\n", 1)).endsWith(":");
    }

    @Test
    void aLineIsNotTorn() {
        String line = complete(Optional.of(Language.PYTHON), "def f(items):\n    total = 0\n    ",
                "\n    return total\n", 1);
        assertThat(line).isNotEmpty().doesNotEndWith(".").doesNotEndWith("=").doesNotEndWith(":");
    }

    @Test
    void indentationIsTheFilesOwn() {
        String text = complete(Optional.of(Language.JAVASCRIPT), "function f(a) {\n\tif (a === undefined) {", "", 3);
        assertThat(text).startsWith("\n\t\t").doesNotContain("  ");
    }

    @Test
    void lineEndsAreTheFilesOwn() {
        String text = complete(Optional.of(Language.JAVASCRIPT), "function f(a) {\r\n  if (a === undefined) {", "", 3);
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(text).startsWith("\r\n");
    }

    @Test
    void theLimitsHold() {
        String prefix = "import os\nimport sys\n";
        assertThat(complete(Optional.of(Language.PYTHON), prefix, "", 1).lines().count()).isLessThanOrEqualTo(1);
        Generated shortest = generated(prefix + "import ", "", new Sampling(1, 1, 1, 0, 0), List.of());
        assertThat(Tokens.count(shortest.text())).isLessThanOrEqualTo(1);
        Generated ended = generated("for i in ran", "", new Sampling(1, 50, 1, 0, 0), List.of("("));
        assertThat(ended.text()).isEqualTo("ge");
        assertThat(ended.finish()).isEqualTo(Finish.STOP);
    }

    @Test
    void equalSeedsGiveEqualCompletionsAndOthersOtherOnes() {
        String prefix = "class A:\n    def f(self, value):\n        self.";
        Sampling warm = new Sampling(42, 60, 1, 1.2, 0);
        String first = generated(prefix, "", warm, List.of()).text();
        assertThat(generated(prefix, "", warm, List.of()).text()).isEqualTo(first);
        List<String> others = new ArrayList<>();
        for (int seed = 0; seed < 20; seed++) {
            others.add(generated(prefix, "", new Sampling(seed, 60, 1, 1.2, 0), List.of()).text());
        }
        assertThat(Set.copyOf(others)).hasSizeGreaterThan(5);
        assertThat(generated(prefix, "", new Sampling(1, 60, 1, 2, 1), List.of()).text())
                .isEqualTo(generated(prefix, "", new Sampling(9, 60, 1, 0, 0), List.of()).text());
    }

    @Test
    void nothingIsSaidInABlockComment() {
        assertThat(java("class A {\n    /* because ", "")).isEmpty();
    }

    @Test
    void strangeTextsDoNoHarm() {
        for (String prefix : List.of("", " ", "\n", "\t\n\n  ", "\"", "'''", "\\", "\uD83D\uDE00", "(".repeat(3000),
                "a".repeat(60_000), "x\n".repeat(30_000))) {
            for (Optional<Language> language : List.of(Optional.<Language>empty(), Optional.of(Language.PYTHON),
                    Optional.of(Language.JAVA), Optional.of(Language.JAVASCRIPT))) {
                assertThat(complete(language, prefix, prefix, 5)).isNotNull();
            }
        }
    }

    private static String python(String prefix, String suffix) {
        return complete(Optional.of(Language.PYTHON), prefix, suffix, 10);
    }

    private static String java(String prefix, String suffix) {
        return complete(Optional.of(Language.JAVA), prefix, suffix, 10);
    }

    private static String complete(Optional<Language> language, String prefix, String suffix, int lines) {
        return answer(new CompletionRequest(prefix, suffix, language, lines, new Sampling(1, 128, 1, 0, 0),
                List.of())).text();
    }

    private static Generated generated(String prefix, String suffix, Sampling sampling, List<String> stops) {
        return answer(new CompletionRequest(prefix, suffix, Optional.of(Language.PYTHON), 20, sampling, stops));
    }

    private static Generated answer(CompletionRequest request) {
        StringBuilder text = new StringBuilder();
        Generated answer = model.complete(request, text::append).outcome().toCompletableFuture().join();
        assertThat(text).hasToString(answer.text());
        return answer;
    }
}
