package palaestra.api.aicreator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import palaestra.domain.shared.Invalid;

class LocalTimeTest {

    @Test
    void whatIsGivenOutIsReadAsTheSameInstant() {
        new Random(1).longs(10_000, 0, Instant.parse("9999-12-31T23:59:59Z").getEpochSecond() * 1_000_000)
                .mapToObj(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS))
                .forEach(time -> assertThat(LocalTime.read("t", LocalTime.write(time))).isEqualTo(time));
    }

    @ParameterizedTest
    @CsvSource({"2025-08-25T12:00:00Z,2025-08-25T12:00:00", "2025-08-25T12:00:00.120Z,2025-08-25T12:00:00.12",
        "2025-08-25T12:00:01.000001Z,2025-08-25T12:00:01.000001"})
    void timesHaveNoZoneAndTheirOwnFractions(Instant time, String written) {
        assertThat(LocalTime.write(time)).isEqualTo(written);
        assertThat(LocalTime.read("t", written)).isEqualTo(time);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothingIsNoTime(String text) {
        assertThat(LocalTime.read("t", text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2025-08-26", "2025-08-26T12:00:00Z", "2025-08-26T12:00:00+08:00",
        "2025-02-30T12:00:00", "2025-08-25T25:00:00", "+12345-01-01T00:00:00", "-0001-01-01T00:00:00",
        "0000-01-01T00:00:00", "' or 1=1", "1756123200000"})
    void anythingElseIsRefusedByItsField(String text) {
        assertThatThrownBy(() -> LocalTime.read("lastCreateTime", text)).isInstanceOf(Invalid.class)
                .hasMessageStartingWith("lastCreateTime: ").hasMessageNotContaining(text);
    }
}
