package palaestra.codegen.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import palaestra.codegen.recall.Variant;

class PythonExtractorTest {

    private static final String MODULE = """
            #! not a docstring
            \"\"\"Things to do with numbers.\"\"\"
            import os

            TEXT = '''
            def hidden():
                \"\"\"In a string.\"\"\"
            '''


            @decorated(
                with_arguments)
            def half(number, *,
                     exact=False):
                \"\"\"Return half of it.

                More about "halves".
                \"\"\"
                # Why: because.
                if exact:
                    text = '#not a comment'
                    return number / 2  # exact
                else:

                    total = number
                    total = total // 2
                return total
            # A comment that belongs to nobody.

            def undocumented():
                return 1

            def _private():
                \"\"\"Nobody's business.\"\"\"

            class Counter:
                \"\"\"Counts.\"\"\"

                def add(self, n=1):
                    \"\"\"Count n more.\"\"\"
                    self.n += n

                def __len__(self):
                    \"\"\"Length.\"\"\"
                    return self.n

            async def later(): \"\"\"Soon.\"\"\"
            """;

    private final List<Snippet> snippets = new PythonExtractor().extract("tools/numbers.py", MODULE, false);

    @Test
    void documentedFunctionsClassesAndMethodsAreFound() {
        assertThat(snippets).extracting(Snippet::qualifiedName)
                .containsExactly("tools.numbers.half", "tools.numbers.Counter", "tools.numbers.Counter.add");
    }

    @Test
    void whatTheDocumentationSaysIsTakenApart() {
        Snippet half = snippets.get(0);

        assertThat(half.summary()).isEqualTo("Return half of it.");
        assertThat(half.documentation().strip()).isEqualTo("More about \"halves\".");
        assertThat(half.context()).isEqualTo("Things to do with numbers.");
        assertThat(half.signature()).isEqualTo("def half(number, *, exact=False)");
        assertThat(half.quality()).isEqualTo(Quality.STANDALONE);
        assertThat(snippets.get(2).quality()).isEqualTo(Quality.TRIVIAL);
    }

    @Test
    void aFunctionIsOfferedFromRichToShort() {
        List<Variant> variants = snippets.get(0).variants();

        assertThat(variants.get(0).text()).startsWith("@decorated(\n    with_arguments)\ndef half(")
                .contains("More about", "# Why").endsWith("return total");
        assertThat(variants.get(1).text()).contains("\"\"\"Return half of it.\"\"\"").doesNotContain("More about");
        assertThat(variants.get(2).text()).contains("# Why").doesNotContain("\"\"\"");
        assertThat(variants.get(3).text()).isEqualTo("""
                @decorated(
                    with_arguments)
                def half(number, *,
                         exact=False):
                    if exact:
                        text = '#not a comment'
                        return number / 2
                    else:
                        total = number
                        total = total // 2
                    return total""");
        assertThat(variants).extracting(Variant::tokens).isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void aBlockThatIsLeftOutRaisesAnError() {
        assertThat(PythonBlock.shortened("def f(x):\n    if x:\n        a()\n        b()\n    return x"))
                .containsExactly("def f(x):\n    if x:\n        raise NotImplementedError\n    return x");
    }

    @Test
    void thePathForOtherCasesIsTheFirstToBeLeftOut() {
        assertThat(PythonBlock.shortened("def f(x):\n    if x:\n        a()\n        b()\n"
                + "    else:\n        c()\n        d()\n        e()"))
                .first().isEqualTo("def f(x):\n    if x:\n        a()\n        b()\n"
                        + "    else:\n        raise NotImplementedError");
    }
}
