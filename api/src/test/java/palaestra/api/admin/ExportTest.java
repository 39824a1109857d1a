package palaestra.api.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExportTest {

    private static final Export<Integer> SQUARES =
            new Export<>("squares", List.of("number", "square"), number -> Arrays.asList(number, number * number));

    @Test
    void aListIsReadPieceByPieceToItsEnd() throws IOException {
        List<Integer> asked = new ArrayList<>();
        String[] lines = written(true, 2_500, asked).split("\r\n");
        assertThat(lines).hasSize(2_501).startsWith("number,square", "1,1", "2,4").endsWith("2500,6250000");
        assertThat(asked).containsExactly(0, 1_000, 2_000);
    }

    @Test
    void aListThatNeverEndsIsCut() throws IOException {
        assertThat(written(true, Integer.MAX_VALUE, new ArrayList<>()).lines()).hasSize(Export.MAX_ROWS + 1);
    }

    @Test
    void jsonHasTheSameColumns() throws IOException {
        assertThat(written(false, 2, new ArrayList<>()))
                .isEqualTo("[{\"number\":1,\"square\":1},{\"number\":2,\"square\":4}]");
        assertThat(written(false, 0, new ArrayList<>())).isEqualTo("[]");
    }

    private static String written(boolean csv, int last, List<Integer> asked) throws IOException {
        Export.Source<Integer> source = (before, limit) -> {
            asked.add(before.orElse(0));
            return numbers(before, limit, last).toList();
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        body(csv, source).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Stream<Integer> numbers(Optional<Integer> before, int limit, int last) {
        return IntStream.iterate(before.orElse(0) + 1, number -> number <= last, number -> number + 1).limit(limit)
                .boxed();
    }

    private static StreamingOutput body(boolean csv, Export.Source<Integer> source) {
        return SQUARES.body(csv, source);
    }
}
