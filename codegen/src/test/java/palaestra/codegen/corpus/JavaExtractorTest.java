package palaestra.codegen.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaExtractorTest {

    private static final String UNIT = """
            package p;

            /** Helps with numbers. */
            public final class Numbers {
                private int size;

                /**
                 * Returns {@code half} of <b>it</b>. And more.
                 *
                 * @param number any
                 */
                public static int half(int number) {
                    // Why: because.
                    String s = "// not a comment";
                    if (number < 0) {
                        throw new IllegalArgumentException();
                    }
                    return number / 2; /* exact */
                }

                /** The size. */
                public int size() {
                    return size;
                }

                /** Old. */
                @Deprecated
                public void old() { half(1); half(2); }

                public void undocumented() { half(1); half(2); }

                /** Hidden. */
                void hidden() { half(1); half(2); }

                public interface Shape {
                    /** Twice. */
                    default int twice() {
                        int once = 1;
                        return once * 2;
                    }
                }
            }
            """;

    private final List<Snippet> snippets = new JavaExtractor().extract("p/Numbers.java", UNIT, false);

    @Test
    void publicDocumentedMethodsThatDoSomethingAreFound() {
        assertThat(snippets).extracting(Snippet::qualifiedName).containsExactly("Numbers.half", "Numbers.Shape.twice");
    }

    @Test
    void documentationLosesItsMarkup() {
        assertThat(snippets.get(0).summary()).startsWith("Returns half of").doesNotContain("more", "<", "{");
        assertThat(snippets.get(0).context()).isEqualTo("Helps with numbers.");
    }

    @Test
    void aMethodIsOfferedFromRichToShort() {
        assertThat(snippets.get(0).variants().get(0).text()).startsWith("/**\n * Returns {@code half}").endsWith("}");
        assertThat(snippets.get(0).variants().get(3).text()).isEqualTo("""
                public static int half(int number) {
                    String s = "// not a comment";
                    if (number < 0) {
                        throw new IllegalArgumentException();
                    }
                    return number / 2;
                }""");
    }
}
