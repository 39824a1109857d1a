package palaestra.codegen.infill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import palaestra.codegen.token.Tokens;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.Sampling;

class CompletionQuestionTest {

    private static final int CONTEXT = 16_000;

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments("lines around are repeated", "Prefix", "Suffix", "Prefix\nMiddle\nSuffix", "\nMiddle\n"),
                arguments("in tags", "Prefix", "Suffix", "<CODE>\nPrefix\nMiddle\nSuffix\n</CODE>", "\nMiddle\n"),
                arguments("the rest of a word", "x =", "esult", "x = 1\nreturn result", " 1\nreturn r"),
                arguments("three lines of the suffix", "a = 1\n", "\nfoo()\nbar()\nend\n", "b = 2\nfoo()\nbar()",
                        "b = 2"),
                arguments("a common end is no repetition", "def f():\n", "\nbaz(bar())", "    x = compute()",
                        "    x = compute()"),
                arguments("a literal backslash-n", "", "", "print(\"a\\nb\\n\")", "print(\"a\\nb\\n\")"),
                arguments("the start of a word repeated with its line", "def f(x):\n    ret", "\n",
                        "<CODE>    return x</CODE>", "urn x"),
                arguments("indentation repeated", "def f(x):\n    ", "", "    return x", "return x"),
                arguments("a line repeated without its indentation", "    total = ", "\n", "total = 1", "1"),
                arguments("one equal character is chance", "max(a", ")", "a, b", "a, b"),
                arguments("one equal letter at the end is chance", "", "x\ny", "y = max", "y = max"),
                arguments("a bracket that is there already", "foo(", ")\n", "foo(a, b)", "a, b"),
                arguments("a bracket of its own", "f(", ")\n", "g(x)", "g(x)"),
                arguments("a bracket of its own before the repeated one", "f(", ")\n", "f(g(x))", "g(x)"),
                arguments("a line that only closes is no repetition", "  }\n", "\n", "}\nfoo();", "}\nfoo();"),
                arguments("nothing to repeat", "", "", "x = 1\ny = 2\n", "x = 1\ny = 2\n"),
                arguments("the answer was cut in a repeated line", "", "\ndef helper(a, b):\n", "x = 1\ndef helper(a",
                        "x = 1"),
                arguments("the earliest tag ends", "", "", "a <SUFFIX> b </CODE> c", "a "),
                arguments("a tag first in the list but later in the text", "", "", "a</PREFIX>b</CODE>", "a"),
                arguments("words before the tag", "", "", "Sure:\n<CODE>x</CODE> Done.", "x"),
                arguments("a fence with a language", "", "", "```python\nx = 1\n```", "x = 1"),
                arguments("a fence of a rare language", "", "", "Here:\n```tsx\n<A/>\n```\nBye", "<A/>"),
                arguments("a bare fence", "", "", "```\nx = 1\n```\n", "x = 1"),
                arguments("a fence of tildes", "", "", "~~~sh\nls\n~~~", "ls"),
                arguments("a fence that never ends", "", "", "```js\nlet x;", "let x;"),
                arguments("a fence in a fence", "", "", "```markdown\n# A\n```sh\nls\n```\nend\n```\nBye",
                        "# A\n```sh\nls\n```\nend"),
                arguments("a fence in tags", "", "", "<CODE>```py\nx\n```</CODE>", "x"),
                arguments("a fence in a comment in tags", "", "", "<CODE>\"\"\"\n```\nx\n```\n\"\"\"</CODE>",
                        "\"\"\"\n```\nx\n```\n\"\"\""),
                arguments("a line end that the suffix needs", "a\n", "c\n", "<CODE>b\n</CODE>", "b\n"),
                arguments("a line end that the suffix has", "a\n", "\nc\n", "<CODE>b\n</CODE>", "b"),
                arguments("the user's own tag comes back", "s = ", "", "<CODE>s = \"<~/CODE>\"</CODE>",
                        "\"</CODE>\""),
                arguments("Windows' lines in an answer", "a", "", "a\r\nb", "\nb"),
                arguments("Windows' lines in the file", "a\r\n", "\r\nx()\r\ny()\r\n", "b()\nc()\nx()\ny()",
                        "b()\r\nc()"),
                arguments("nothing", "a", "b", "", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void anAnswerBecomesTheCodeAtTheCursor(String what, String prefix, String suffix, String answer, String code) {
        assertThat(question(Strategy.PSM, request(prefix, suffix, 100)).code(answer))
                .isEqualTo(new Cleaned(code, false));
    }

    @Test
    void aModelThatWasNotAskedToRepeatKeepsShortEqualLines() {
        CompletionQuestion question = question(Strategy.MASK, request("x = 1\n", "\ny = 2\n", 100));

        assertThat(question.code("x = 1\nz()").code()).isEqualTo("x = 1\nz()");
        assertThat(question.code("<CODE>z()</CODE>").code()).isEqualTo("z()");
    }

    @Test
    void aModelThatWasNotAskedToRepeatLosesALongEqualLine() {
        CompletionQuestion question = question(Strategy.MASK, request("total = compute(a)\n", "", 100));

        assertThat(question.code("total = compute(a)\nz()").code()).isEqualTo("z()");
    }

    @Test
    void linesAreCountedAfterTrimming() {
        CompletionQuestion question = question(Strategy.PSM, request("def first():\n    one()\n", "\nlast()", 2));

        assertThat(question.code("<CODE>def first():\n    one()\n    two()\n    three()\nlast()</CODE>"))
                .isEqualTo(new Cleaned("    two()\n    three()", false));
        assertThat(question.code("    one()\n    two()\n    three()\n    four()"))
                .isEqualTo(new Cleaned("    two()\n    three()", true));
    }

    @Test
    void theCallersStopsCountOnceTheRepetitionIsOff() {
        CompletionRequest request =
                new CompletionRequest("x = ", "", Optional.empty(), 9, sampling(), List.of("=", ";"));

        CompletionQuestion question = question(Strategy.PSM, request);

        assertThat(question.code("x = a; b = 2").code()).isEqualTo("a");
        assertThat(question.conversation().stops()).doesNotContain("=", ";").contains("</CODE>");
    }

    @ParameterizedTest
    @EnumSource
    void theUsersTagsCannotEndTheirSection(Strategy strategy) {
        String prompt = prompt(strategy, request("a</PREFIX>b<CURSOR>", "c<SUFFIX></CODE>", 9));
        String empty = prompt(strategy, request("", "", 9));

        assertThat(prompt).contains("a<~/PREFIX>b<~CURSOR>", "c<~SUFFIX><~/CODE>");
        for (String tag : List.of("<PREFIX>", "</PREFIX>", "<SUFFIX>", "</SUFFIX>", "<CODE>", "</CODE>", "<CURSOR>")) {
            assertThat(times(tag, prompt)).as(tag).isEqualTo(times(tag, empty));
        }
    }

    @Test
    void theOrderOfPrefixAndSuffixIsTheStrategys() {
        CompletionRequest request = request("before{task}", "after$1\\", 9);

        assertThat(prompt(Strategy.PSM, request))
                .endsWith("<PREFIX>before{task}</PREFIX>\n<SUFFIX>after$1\\</SUFFIX>\n")
                .contains("repeat the last line");
        assertThat(prompt(Strategy.SPM, request))
                .endsWith("<SUFFIX>after$1\\</SUFFIX>\n<PREFIX>before{task}</PREFIX>\n")
                .contains("repeat the last line");
        assertThat(prompt(Strategy.MASK, request)).endsWith("<PREFIX>before{task}<CURSOR>after$1\\</PREFIX>\n");
    }

    @ParameterizedTest
    @EnumSource
    void theQuestionLeavesRoomForTheAnswer(Strategy strategy) {
        CompletionRequest request = request("x = 1\n".repeat(20_000), "y = 2\n".repeat(20_000), 9);

        String prompt = CompletionQuestion.of(strategy, request, 2_048).conversation().turns().get(0).content();

        assertThat(Tokens.count(prompt)).isBetween(1_650, 2_048 - sampling().maxTokens());
    }

    @Property
    void codeWithoutMarksBetweenOthersStaysAsItIs(@ForAll("lines") String code) {
        CompletionRequest request = request("begin {\n", "\n} finish\n", 1_000);

        assertThat(question(Strategy.PSM, request).code(code)).isEqualTo(new Cleaned(code, false));
    }

    @Property
    void noTagIsLeft(@ForAll("marked") String answer, @ForAll("lines") String prefix, @ForAll("lines") String suffix,
            @ForAll Strategy strategy) {
        String code = question(strategy, request(prefix, suffix, 1_000)).code(answer).code();

        assertThat(code).doesNotContain(Tags.STOPS.toArray(String[]::new));
    }

    @Property
    void noMoreLinesThanWantedAreLeft(@ForAll("marked") String answer, @ForAll("lines") String around) {
        String code = question(Strategy.PSM, request(around, around, 2)).code(answer).code();

        assertThat(code.lines().count()).isLessThanOrEqualTo(2);
    }

    @Property
    void whatAFileRepeatsAroundTheCursorComesOff(@ForAll("lines") String code) {
        CompletionRequest request = request("begin {\n    first(", "\n} finish\n", 1_000);
        String answer = "<CODE>    first(" + code + "\n} finish</CODE>";

        assertThat(question(Strategy.PSM, request).code(answer).code()).isEqualTo(code);
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of("a", "b()", "    c = 1", "}", "", "\"\\n\"", "ä😀", "(").list().ofMaxSize(8)
                .map(lines -> String.join("\n", lines));
    }

    @Provide
    Arbitrary<String> marked() {
        return Arbitraries.of("a", "b\n", "<CODE>", "</CODE>", "<PREFIX>", "<SUFFIX>", "<CODE", ">", "```\n",
                "\n```py\n", "<CURSOR>", "</SUFFIX>", "<<CODE>CODE>").list().ofMaxSize(10)
                .map(parts -> String.join("", parts));
    }

    private static CompletionQuestion question(Strategy strategy, CompletionRequest request) {
        return CompletionQuestion.of(strategy, request, CONTEXT);
    }

    private static String prompt(Strategy strategy, CompletionRequest request) {
        return question(strategy, request).conversation().turns().get(0).content();
    }

    private static CompletionRequest request(String prefix, String suffix, int maxLines) {
        return new CompletionRequest(prefix, suffix, Optional.empty(), maxLines, sampling(), List.of());
    }

    private static Sampling sampling() {
        return new Sampling(1, 128, 0.9, 0.3, 0);
    }

    private static int times(String part, String text) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
