package palaestra.codegen.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaScriptExtractorTest {

    private static final String SCRIPT = """
            import a from "./a.js";
            ;(function() {
              /**
               * Halves it.
               *
               * @param {number} n Any.
               */
              function half(n) {
                // Why: because.
                for (const x of [n]) {
                  var s = '// not a comment';
                }
                return n / 2;
              }

              // Doubles it.
              // In two lines.
              var twice = wrap(function(n) {
                return n * 2;
              });

              function undocumented() { return 1; }
            })();

            export default function last(values) {
              return values[values.length - 1];
            }
            """;

    @Test
    void functionsWithACommentBeforeThemAreFound() {
        List<Snippet> snippets = new JavaScriptExtractor().extract("x.js", SCRIPT, false);

        assertThat(snippets).extracting(Snippet::qualifiedName).containsExactly("half", "twice");
        assertThat(snippets).extracting(Snippet::summary).containsExactly("Halves it.", "Doubles it.");
        assertThat(snippets.get(1).variants().get(0).text())
                .startsWith("// Doubles it.\n// In two lines.\nvar twice = wrap(").endsWith("});");
    }

    @Test
    void aFunctionIsOfferedFromRichToShort() {
        Snippet half = new JavaScriptExtractor().extract("x.js", SCRIPT, false).get(0);

        assertThat(half.variants().get(0).text()).startsWith("/**\n * Halves it.");
        assertThat(half.variants().get(3).text()).isEqualTo("""
                function half(n) {
                  for (const x of [n]) {
                    var s = '// not a comment';
                  }
                  return n / 2;
                }""");
    }

    @Test
    void whereAllowedOuterFunctionsNeedNoComment() {
        assertThat(new JavaScriptExtractor().extract("x.js", SCRIPT, true)).extracting(Snippet::qualifiedName)
                .containsExactly("half", "twice", "undocumented", "last");
    }

    @Test
    void whatIsNoScriptIsRefused() {
        assertThatThrownBy(() -> new JavaScriptExtractor().extract("x.js", "function (", false))
                .isInstanceOf(Extractor.Unparseable.class);
    }
}
