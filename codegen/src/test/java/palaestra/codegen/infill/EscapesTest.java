package palaestra.codegen.infill;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EscapesTest {

    @Property
    void whatIsEscapedComesBackAndHasNoTag(@ForAll("tagged") String text) {
        String escaped = Tags.ESCAPES.escape(text);

        assertThat(escaped).doesNotContain(Tags.STOPS.toArray(String[]::new));
        assertThat(Tags.ESCAPES.unescape(escaped)).isEqualTo(text);
    }

    @Property
    void whatHasNoTagStaysAsItIs(@ForAll String text) {
        assertThat(Tags.ESCAPES.escape(text)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> tagged() {
        return Arbitraries.of("<", "~", "/", "CODE>", "<CODE>", "</PREFIX>", "<~CODE>", "<~~/SUFFIX>", "<code>", "\n")
                .list().ofMaxSize(10).map(parts -> String.join("", parts));
    }
}
