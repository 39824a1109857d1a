package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README promises what the program does. */
class ReadmeTest {

    @Test
    void theConfigurationTableIsThatOfTheProgram() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("../README.md")).stream()
                .filter(line -> line.startsWith("| `palaestra.")).toList();
        assertThat(documented).isEqualTo(Arrays.stream(Setting.values()).map(ReadmeTest::row).toList());
    }

    private static String row(Setting setting) {
        String defaultValue = setting.defaultValue().isEmpty() ? "none" : "`" + setting.defaultValue() + "`";
        return "| `" + setting.key() + "` | " + defaultValue + " | " + setting.meaning() + " |";
    }
}
