package palaestra.api.admin;

import java.util.UUID;
import java.util.regex.Pattern;
import palaestra.domain.account.AccountId;
import palaestra.domain.course.CourseTaskId;
import palaestra.domain.generation.task.TaskId;
import palaestra.domain.shared.NotFound;

/** The ids in paths. What cannot be one names nothing. */
final class Ids {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern UNIQUE = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private Ids() {
    }

    static AccountId account(String id) {
        return new AccountId(number(id, "There is no such account."));
    }

    static CourseTaskId courseTask(String id) {
        return new CourseTaskId(number(id, "There is no such task."));
    }

    static TaskId task(String id) {
        if (!UNIQUE.matcher(id).matches()) {
            throw new NotFound("There is no such task.");
        }
        return new TaskId(UUID.fromString(id));
    }

    static long code(String id) {
        return number(id, "There is no such code that nobody has redeemed.");
    }

    private static long number(String id, String otherwise) {
        if (!NUMBER.matcher(id).matches()) {
            throw new NotFound(otherwise);
        }
        return Long.parseLong(id);
    }
}
