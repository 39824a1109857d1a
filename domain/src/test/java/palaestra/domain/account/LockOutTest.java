package palaestra.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockOutTest {

    @ParameterizedTest
    @CsvSource({"10, 1", "11, 2", "12, 4", "15, 32", "16, 60", "17, 60", "2147483647, 60"})
    void eachFailureDoublesTheTimeUpToAnHour(int failures, long minutes) {
        assertThat(LockOut.after(failures)).contains(Duration.ofMinutes(minutes));
    }

    @Property
    void nineFailuresLockNobodyOut(@ForAll @IntRange(min = 1, max = 9) int failures) {
        assertThat(LockOut.after(failures)).isEmpty();
    }

    @Property
    void aFurtherFailureNeverShortensTheTime(@ForAll @IntRange(min = 10, max = 1_000_000) int failures) {
        assertThat(LockOut.after(failures + 1).orElseThrow())
                .isGreaterThanOrEqualTo(LockOut.after(failures).orElseThrow())
                .isLessThanOrEqualTo(Duration.ofHours(1));
    }
}
