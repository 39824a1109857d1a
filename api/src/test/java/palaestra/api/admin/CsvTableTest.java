package palaestra.api.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    record Inner(Double p50, long count) {
    }

    record Row(String name, Inner inner) {
    }

    @Test
    void whatIsNestedHasColumnsOfItsOwnAndNullIsEmpty() {
        assertThat(CsvTable.of(List.of(new Row("a", new Inner(null, 1)), new Row("b", new Inner(2.5, 3)))))
                .isEqualTo("name,inner.p50,inner.count\r\na,,1\r\nb,2.5,3\r\n");
    }

    @Test
    void namesStayOneCellAndAreNoFormulas() {
        assertThat(CsvTable.of(List.of(new Row("=1+1", null), new Row("a,\"b\"\nc", null))))
                .isEqualTo("name,inner\r\n'=1+1,\r\n\"a,\"\"b\"\"\nc\",\r\n");
    }

    @Test
    void withoutRowsThereIsNothing() {
        assertThat(CsvTable.of(List.of())).isEqualTo("\r\n");
    }
}
