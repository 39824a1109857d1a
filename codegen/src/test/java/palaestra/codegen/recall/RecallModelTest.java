package palaestra.codegen.recall;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Parser;
import palaestra.codegen.catalogue.ModelCatalogue;
import palaestra.codegen.health.Vitals;
import palaestra.codegen.token.Tokens;
import palaestra.domain.generation.ChatTurn;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.generation.ModelHealth.State;
import palaestra.domain.generation.Sampling;

class RecallModelTest {

    private static final ModelInfo INFO = ModelCatalogue.bundled().models().get(0).info();

    private static final String NOTHING_FITS = "found no function that fits";

    @TempDir
    private static Path dataDirectory;
    private static RecallModel model;
    private static final Vitals VITALS = new Vitals("recall", Clock.systemUTC());

    @BeforeAll
    static void open() {
        model = RecallModel.open(INFO, dataDirectory, VITALS);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void aBinarySearchInPythonIsRealCodeWithItsOriginWithinTheDefaultLength() {
        Generated generated = ask(Language.PYTHON, "binary search in a sorted list", 128);

        assertThat(generated.text()).startsWith("# searching.binary_search, Palaestra ")
                .contains("def binary_search(items, target):", "while low <= high:", "return -1")
                .endsWith("# usage: binary_search(items, target)");
        assertThat(generated.outputTokens()).isBetween(60, 128).isEqualTo(Tokens.count(generated.text()));
        assertThat(generated.promptTokens()).isEqualTo(Tokens.count("binary search in a sorted list"));
        assertThat(VITALS.health().state()).isEqualTo(State.UP);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "everyday-requests.csv", numLinesToSkip = 1)
    void everydayRequestsFindWhatTheyMean(String language, String request, String expected) {
        String text = ask(Language.named(language).orElseThrow(), request, 1024).text();

        assertThat(text.lines().findFirst().orElseThrow()).containsPattern(expected);
        assertThat(text).doesNotContain(NOTHING_FITS);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "everyday-requests.csv", numLinesToSkip = 1)
    void answersParseInTheirLanguageAndKeepToTheLength(String language, String request, String expected) {
        Language of = Language.named(language).orElseThrow();
        for (int maxTokens : new int[] {128, 256, 1024}) {
            Generated generated = ask(of, request, maxTokens);

            assertThat(generated.outputTokens()).isLessThanOrEqualTo(maxTokens);
            assertParses(of, generated.text());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatNothingFitsIsSaidToBeSo(Language language) {
        String text = ask(language, "frobnicate the quux of a zorkmid", 128).text();

        assertThat(text).contains(NOTHING_FITS).contains("frobnicate the quux of a zorkmid");
        assertThat(text.lines().skip(2).findFirst().orElseThrow().toLowerCase(Locale.ROOT))
                .contains("frobnicate");
        assertParses(language, text);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWishCannotBreakOutOfItsComment(Language language) {
        String wish = "frobnicate */ \\u000a x \r y \u2028 z \u0085 \"\"\" \u202e \nend";

        String text = ask(language, wish, 256).text();

        assertThat(text).contains(NOTHING_FITS).doesNotContain("\\u000a", "\r", "\u2028", "\u0085", "\u202e");
        assertParses(language, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "the", "class", "123 456", "日本語で配列を並べ替える", "😀", "return"})
    void aRequestWithoutAnyWordGetsAnAnswerThatParses(String request) {
        for (Language language : Language.values()) {
            assertParses(language, ask(language, request, 512).text());
        }
    }

    @Test
    void aVeryLongRequestIsAnswered() {
        String request = "please sort and search the list of numbers ".repeat(1500);

        assertThat(ask(Language.JAVA, request, 64).outputTokens()).isLessThanOrEqualTo(64);
    }

    @Test
    void equalRequestsGetEqualAnswersFromEveryCopyOfTheModel(@TempDir Path elsewhere) {
        RecallModel other = RecallModel.open(INFO, elsewhere, new Vitals("recall", Clock.systemUTC()));
        try {
            for (Language language : Language.values()) {
                GenerationRequest request = request(language, "remove duplicates from a list", 200);
                assertThat(other.generate(request)).isEqualTo(model.generate(request))
                        .isEqualTo(model.generate(request));
            }
        } finally {
            other.close();
        }
    }

    @Test
    void theIndexStandsInTheDataDirectoryUnderItsChecksumAndIsTakenFromThereAgain() throws IOException {
        Path index = index();
        assertThat(index.getFileName().toString()).matches("recall-[0-9a-f]{16}");
        var made = Files.getLastModifiedTime(index);

        RecallModel.open(INFO, dataDirectory, VITALS).close();

        assertThat(Files.getLastModifiedTime(index())).isEqualTo(made);
    }

    @Test
    void aDamagedIndexIsReplaced(@TempDir Path elsewhere) throws IOException {
        Path broken = Files.createDirectories(elsewhere.resolve("models").resolve(index().getFileName()));
        Files.writeString(broken.resolve("segments_1"), "rubbish");

        RecallModel repaired = RecallModel.open(INFO, elsewhere, new Vitals("recall", Clock.systemUTC()));

        assertThat(repaired.generate(request(Language.JAVA, "is prime", 500)).text()).contains("isPrime");
        repaired.close();
    }

    @Test
    void everyLanguageHasFunctionsAndEverySourceItsLicence() throws IOException {
        String notice = Files.readString(Path.of("../NOTICE"));
        try (RecallIndex index = RecallIndex.open(dataDirectory)) {
            for (Language language : Language.values()) {
                assertThat(index.size(language)).as(language.name()).isGreaterThan(500);
            }
            for (CorpusSource source : index.sources()) {
                assertThat(source.artifact()).doesNotContain("$").endsWith(":" + source.artifact().split(":")[2]);
                assertThat(notice).contains(source.label() + " " + source.version(), source.licence(),
                        source.copyright(), source.artifact());
                assertThat(RecallModel.class.getResource("/META-INF/licenses/" + source.id())).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"thirty-requests.txt", "ten-requests.txt", "held-out-requests.txt"})
    void whateverIsAskedForInEveryLanguageTheAnswerParsesAndKeepsToTheLength(String list) throws IOException {
        for (String request : new String(RecallModelTest.class.getResourceAsStream(list).readAllBytes(),
                StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList()) {
            for (Language language : Language.values()) {
                for (int maxTokens : new int[] {128, 512}) {
                    Generated generated = ask(language, request, maxTokens);

                    assertThat(generated.outputTokens()).as(request).isLessThanOrEqualTo(maxTokens);
                    assertParses(language, generated.text());
                }
            }
        }
    }

    @Test
    void aNameThatIsWishedForIsGiven() {
        assertThat(ask(Language.JAVA, "a method named findIt for binary search in a sorted list", 300).text())
                .contains("int findIt(int[] numbers, int target)", "// usage: findIt(numbers, target)")
                .startsWith("// Searching.binarySearch");
    }

    @Test
    void whatAFunctionNeedsGoesWithItOrIsNamed() {
        assertThat(ask(Language.PYTHON, "download a file from a url", 300).text())
                .contains("from urllib.request import urlopen\nimport shutil\n");
        assertThat(ask(Language.JAVA, "sort map by value", 300).text())
                .contains("// imports: java.util.LinkedHashMap, java.util.Map");
        assertThat(ask(Language.JAVASCRIPT, "deep clone an object", 1024).text())
                .contains("needs its library's CLONE_DEEP_FLAG");
    }

    @Test
    void aQuestionIsAnsweredInTheLanguageThatWasNamedLast() {
        Conversation conversation = new Conversation(List.of(new ChatTurn(ChatTurn.Role.USER, "reverse a string in js"),
                new ChatTurn(ChatTurn.Role.ASSISTANT, "..."), new ChatTurn(ChatTurn.Role.USER, "is prime?"),
                new ChatTurn(ChatTurn.Role.USER, "  ")), new Sampling(1, 256, 1, 0, 0), List.of());

        assertThat(chat(conversation)).startsWith("```javascript\n// isPrime, Palaestra ").endsWith("\n```");
        assertThat(chat(new Conversation(List.of(new ChatTurn(ChatTurn.Role.USER, " ")),
                new Sampling(1, 256, 1, 0, 0), List.of()))).startsWith("Ask me for a function");
    }

    private static String chat(Conversation conversation) {
        StringBuilder text = new StringBuilder();
        Generated answer = model.chat(conversation, text::append).outcome().toCompletableFuture().join();
        assertThat(text).hasToString(answer.text());
        return answer.text();
    }

    @Test
    void theBodyOfAFunctionIsFoundByItsHead() {
        assertThat(complete(Language.PYTHON, "import os\n\n\ndef binary_search(xs, wanted):\n  ", "\n", 40))
                .startsWith("# from searching.binary_search").contains("\n  low, high = 0, len(xs) - 1\n",
                        "\n    middle = (low + high) // 2\n", "if xs[middle] == wanted:").endsWith("\n  return -1");
        assertThat(complete(Language.JAVA, "class A {\n    static boolean isLeapYear(int y) {", "\n    }\n}\n", 9))
                .startsWith("\n        // from Dates.isLeapYear")
                .endsWith("\n        return y % 4 == 0 && (y % 100 != 0 || y % 400 == 0);");
    }

    @Test
    void aFunctionIsFoundByTheCommentBeforeTheCursor() {
        assertThat(complete(Language.JAVASCRIPT, "// check if a number is prime\n", "", 30))
                .startsWith("// from isPrime, Palaestra ").contains("\nfunction isPrime(n) {").endsWith("\n}");
    }

    @Test
    void theBodyOfAFunctionIsFoundByItsDocumentation() {
        assertThat(complete(Language.PYTHON, "def binary_search(xs, x):\n    \"\"\"Find an index in a sorted list\n"
                + "    by binary search.\"\"\"\n", "\n", 40))
                .startsWith("    # from searching.binary_search").contains("\n    low, high = 0, len(xs) - 1\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "PYTHON | `def add(a, b):~    return ` | `a \\+ b  # from operator\\.add, Python .+`",
        "PYTHON | `def is_prime(n):~    if n < 2:~        return ` | `n > 1  # from numbers\\.is_prime, Palaestra .+`",
        "PYTHON | `# a walk through a labyrinth of files~` | `def \\w+\\(.*\\):  # from .+`",
        "JAVA | `int max(int[] values) {~    int max = values[0];~    for (int i = 1; i < ` | `\\S.*  // from .+`",
        "JAVASCRIPT | `function reverse(text) {~  return Array.` | `from\\(text\\)\\.reverse\\(\\)\\.join\\(''\\);  // from .+`",
        "PYTHON | `def binary_search(xs, x):~    lo, hi = 0, len(xs)~    while ` | `lo < hi:  # from bisect\\..+`"})
    void aLineThatIsBegunGoesOnAsSimilarFunctionsDo(Language language, String prefix, String pattern) {
        assertThat(complete(language, prefix.replace('~', '\n'), "\n", 30)).matches(pattern);
    }

    @Test
    void nothingIsPutInWhereNothingFits() {
        assertThat(complete(Language.PYTHON, "foo(", ")", 30)).isEmpty();
        assertThat(complete(Language.PYTHON, "def frobnicate_zorkmids(a):\n    ", "", 30)).isEmpty();
        assertThat(complete(Language.PYTHON, "", "", 30)).isEmpty();
    }

    private static String complete(Language language, String prefix, String suffix, int lines) {
        StringBuilder text = new StringBuilder();
        Generated answer = model.complete(new CompletionRequest(prefix, suffix, Optional.of(language), lines,
                new Sampling(1, 400, 1, 0, 0), List.of()), text::append).outcome().toCompletableFuture().join();
        assertThat(text).hasToString(answer.text());
        return answer.text();
    }

    private static Path index() throws IOException {
        try (Stream<Path> folders = Files.list(dataDirectory.resolve("models"))) {
            return folders.toList().get(0);
        }
    }

    private static Generated ask(Language language, String prompt, int maxTokens) {
        return model.generate(request(language, prompt, maxTokens));
    }

    private static GenerationRequest request(Language language, String prompt, int maxTokens) {
        return new GenerationRequest(language, prompt, new Sampling(1, maxTokens, 1, 1, 0));
    }

    private static void assertParses(Language language, String text) {
        switch (language) {
            case JAVA -> assertThat(new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.RAW))
                    .parse("class Shell {\n" + text + "\n}").getProblems()).as(text).isEmpty();
            case JAVASCRIPT -> {
                CompilerEnvirons environment = new CompilerEnvirons();
                environment.setLanguageVersion(Context.VERSION_ES6);
                new Parser(environment).parse(text.replace("for (const ", "for (let "), "answer", 1);
            }
            case PYTHON -> assertThat(PythonShape.problems(text)).as(text).isEmpty();
        }
    }
}
