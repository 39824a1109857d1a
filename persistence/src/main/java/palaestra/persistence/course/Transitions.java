package palaestra.persistence.course;

import java.util.EnumMap;
import java.util.Map;
import palaestra.domain.course.CourseTaskState.Action;

/**
 * The one statement of each action. ?1 is the task, ?2 the time as the application has it, ?3 the reason; the states
 * in which it is legal are put in.
 */
final class Transitions {

    /** Where a moving task is at the moment of the statement; moving_since is the database's time, too. */
    static final String STANDSTILL = """
            item_second = case when t.moving_since is null then t.item_second else least(t.item_seconds,
                t.item_second + greatest(0, extract(epoch from clock_timestamp() - t.moving_since)) * t.rate) end,
            moving_since = null""";

    private static final String TAKEN = ", node_id = null, fence = t.fence + 1";

    private static final String QUEUED = "state = 'RUNNING', queued_at = clock_timestamp(), sent_at = null,"
            + " moving_since = null, running_since = null" + TAKEN;

    private static final String STOPPED = STANDSTILL + TAKEN + ", error_msg = coalesce(?3, t.error_msg)";

    private static final Map<Action, String> CHANGES = new EnumMap<>(Map.of(
            Action.START, QUEUED + ", start_time = ?2, began_at = coalesce(t.began_at, clock_timestamp()),"
                    + " error_msg = coalesce(?3, t.error_msg)",
            Action.RESUME, QUEUED + ", start_time = coalesce(t.start_time, ?2),"
                    + " error_msg = ?3",
            Action.RETRY, QUEUED + ", start_time = ?2, began_at = clock_timestamp(), end_time = null,"
                    + " error_msg = ?3, course_index = 0, item_index = 0, item_second = 0, current_item = null,"
                    + " item_detail = null, item_seconds = 0, done_seconds = 0, failed_courses = 0",
            Action.PAUSE, "state = 'PAUSED', start_time = coalesce(t.start_time, ?2), " + STOPPED,
            Action.CANCEL, "state = 'CANCELLED', end_time = ?2, " + STOPPED,
            Action.FORCE_STOP, "state = 'CANCELLED', end_time = ?2, " + STOPPED,
            Action.COMPLETE, "state = 'COMPLETED', end_time = ?2, " + STOPPED,
            Action.FAIL, "state = 'FAILED', end_time = ?2, " + STOPPED));

    private Transitions() {
    }

    /** What a failure sets. */
    static String failure() {
        return CHANGES.get(Action.FAIL);
    }

    /** With a place for the states, quoted and separated by commas. */
    static String statement(Action action) {
        return action == Action.DELETE ? "delete from course_task t where t.id = ?1 and t.state in (%s)"
                : "update course_task t set " + CHANGES.get(action) + " where t.id = ?1 and t.state in (%s)";
    }
}
