package palaestra.api.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '\0', value = {
        "ada|ada", "=1+1|'=1+1", "@cmd|'@cmd", "+1|'+1", "-1|'-1", "a,b|\"a,b\"", "say \"x\"|\"say \"\"x\"\"\"",
        "=\"x\"|\"'=\"\"x\"\"\""})
    void textsStayOneCellAndAreNoFormulas(String text, String cell) {
        assertThat(CsvLine.cell(text)).isEqualTo(cell);
    }

    @Test
    void whatNoPersonChoseIsWrittenAsItIs() {
        assertThat(CsvLine.cell(-5L)).isEqualTo("-5");
        assertThat(CsvLine.cell(null)).isEmpty();
        assertThat(CsvLine.cell("\ttab")).isEqualTo("'\ttab");
        assertThat(CsvLine.cell("two\nlines")).isEqualTo("\"two\nlines\"");
    }
}
