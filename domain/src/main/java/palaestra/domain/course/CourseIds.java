package palaestra.domain.course;

import java.util.List;
import palaestra.domain.shared.Invalid;

/**
 * The courses that somebody chose, as the catalogue names them; none means all. That a course exists is not checked.
 */
public record CourseIds(List<String> values) {

    public static final int MAX_COURSES = 200;
    public static final int MAX_LENGTH = 100;

    public CourseIds {
        values = List.copyOf(values);
        if (values.size() > MAX_COURSES) {
            throw new Invalid("course_ids: at most " + MAX_COURSES + " courses");
        }
        if (values.stream().anyMatch(id -> id.isEmpty() || id.length() > MAX_LENGTH || id.indexOf('\0') >= 0)) {
            throw new Invalid("course_ids: each must have 1 to " + MAX_LENGTH + " characters");
        }
    }

    public boolean all() {
        return values.isEmpty();
    }
}
