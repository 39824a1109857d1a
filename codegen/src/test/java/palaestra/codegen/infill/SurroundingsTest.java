package palaestra.codegen.infill;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import palaestra.codegen.token.Tokens;

class SurroundingsTest {

    private static final String LONG = "alpha beta gamma delta\n".repeat(3_000);

    @Test
    void aLongPrefixKeepsItsLastThreeQuartersAndALongSuffixItsFirstQuarter() {
        Surroundings cut = new Surroundings(LONG, LONG).within(8_192);

        assertThat(LONG).endsWith(cut.prefix()).startsWith(cut.suffix());
        assertThat(Tokens.count(cut.prefix())).isBetween(6_140, 6_144);
        assertThat(Tokens.count(cut.suffix())).isBetween(2_044, 2_048);
    }

    @Test
    void whatTheSuffixDoesNotNeedThePrefixGets() {
        Surroundings cut = new Surroundings(LONG, "}\n").within(8_192);

        assertThat(cut.suffix()).isEqualTo("}\n");
        assertThat(Tokens.count(cut.prefix())).isBetween(8_180, 8_191);
    }

    @Test
    void whatThePrefixDoesNotNeedTheSuffixGets() {
        Surroundings cut = new Surroundings("x =", LONG).within(8_192);

        assertThat(cut.prefix()).isEqualTo("x =");
        assertThat(Tokens.count(cut.suffix())).isBetween(8_180, 8_190);
    }

    @Test
    void longTokensAreNotCutForTheirLength() {
        String blanks = " ".repeat(4_000);

        assertThat(new Surroundings(blanks, "").within(100).prefix()).isEqualTo(blanks);
    }

    @Test
    void nothingIsLeftWhereNothingFits() {
        assertThat(new Surroundings("abc", "def").within(-5)).isEqualTo(new Surroundings("", ""));
    }

    @Property(tries = 300)
    void aCutIsWithinTheBudgetAndOfTheText(@ForAll String prefix, @ForAll String suffix,
            @ForAll @IntRange(max = 60) int budget) {
        Surroundings cut = new Surroundings(prefix, suffix).within(budget);

        assertThat(prefix).endsWith(cut.prefix());
        assertThat(suffix).startsWith(cut.suffix());
        assertThat(Tokens.count(cut.prefix()) + Tokens.count(cut.suffix())).isLessThanOrEqualTo(budget);
    }
}
