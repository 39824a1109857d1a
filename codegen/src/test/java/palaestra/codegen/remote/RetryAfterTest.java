package palaestra.codegen.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
        "null, 3", "7, 7", "' 7 ', 7", "0, 0", "999999999, 600", "9999999999999, 3", "-5, 3", "soon, 3",
        "'Fri, 02 Jan 2026 03:04:15 GMT', 10", "'Fri, 02 Jan 2026 03:00:00 GMT', 0"})
    void aPauseIsANumberOfSecondsOrADate(String header, long seconds) {
        assertThat(RetryAfter.parse(header, Instant.parse("2026-01-02T03:04:05Z"), Duration.ofSeconds(3)))
                .isEqualTo(Duration.ofSeconds(seconds));
    }
}
