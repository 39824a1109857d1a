package palaestra.domain.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palaestra.domain.course.CourseTaskState.Action;

class CourseTaskStateTest {

    /** Every state (rows) with every action; a dash where the action is refused. */
    @ParameterizedTest
    @CsvSource({
        "PENDING,   START, RUNNING", "PENDING,   PAUSE, -", "PENDING,   RESUME, -",
        "PENDING,   CANCEL, CANCELLED", "PENDING,   RETRY, -", "PENDING,   FORCE_STOP, CANCELLED",
        "PENDING,   COMPLETE, -", "PENDING,   FAIL, -", "PENDING,   DELETE, -",
        "RUNNING,   START, -", "RUNNING,   PAUSE, PAUSED", "RUNNING,   RESUME, -",
        "RUNNING,   CANCEL, CANCELLED", "RUNNING,   RETRY, -", "RUNNING,   FORCE_STOP, CANCELLED",
        "RUNNING,   COMPLETE, COMPLETED", "RUNNING,   FAIL, FAILED", "RUNNING,   DELETE, -",
        "PAUSED,    START, RUNNING", "PAUSED,    PAUSE, -", "PAUSED,    RESUME, RUNNING",
        "PAUSED,    CANCEL, CANCELLED", "PAUSED,    RETRY, -", "PAUSED,    FORCE_STOP, -",
        "PAUSED,    COMPLETE, -", "PAUSED,    FAIL, -", "PAUSED,    DELETE, gone",
        "COMPLETED, START, -", "COMPLETED, PAUSE, -", "COMPLETED, RESUME, -",
        "COMPLETED, CANCEL, -", "COMPLETED, RETRY, -", "COMPLETED, FORCE_STOP, -",
        "COMPLETED, COMPLETE, -", "COMPLETED, FAIL, -", "COMPLETED, DELETE, gone",
        "FAILED,    START, RUNNING", "FAILED,    PAUSE, -", "FAILED,    RESUME, -",
        "FAILED,    CANCEL, CANCELLED", "FAILED,    RETRY, RUNNING", "FAILED,    FORCE_STOP, -",
        "FAILED,    COMPLETE, -", "FAILED,    FAIL, -", "FAILED,    DELETE, gone",
        "CANCELLED, START, -", "CANCELLED, PAUSE, -", "CANCELLED, RESUME, -",
        "CANCELLED, CANCEL, -", "CANCELLED, RETRY, RUNNING", "CANCELLED, FORCE_STOP, -",
        "CANCELLED, COMPLETE, -", "CANCELLED, FAIL, -", "CANCELLED, DELETE, gone"})
    void leadsWhereTheContractSays(CourseTaskState state, Action action, String expected) {
        String outcome = !action.isLegalIn(state) ? "-" : action.target().map(Enum::name).orElse("gone");
        assertThat(outcome).isEqualTo(expected);
        assertThat(action.target()).isNotEqualTo(Optional.of(CourseTaskState.PENDING));
    }
}
