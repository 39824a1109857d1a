package palaestra.domain.course;

import java.util.List;
import palaestra.domain.shared.Invalid;

/** A course as the catalogue has it. */
public record Course(String id, String name, String teacher, List<CourseItem> items) {

    public static final int MAX_ITEMS = 500;

    public Course {
        if (id == null || !id.matches("[A-Za-z0-9._-]{1," + CourseIds.MAX_LENGTH + "}")) {
            throw new Invalid("id: 1 to " + CourseIds.MAX_LENGTH + " letters, digits, dots, dashes or underscores");
        }
        if (name == null || name.isBlank() || name.length() > CourseTask.MAX_NAME_LENGTH
                || teacher == null || teacher.length() > CourseTask.MAX_NAME_LENGTH) {
            throw new Invalid("name, teacher: at most " + CourseTask.MAX_NAME_LENGTH + " characters, the name not none");
        }
        items = List.copyOf(items);
        if (items.isEmpty() || items.size() > MAX_ITEMS) {
            throw new Invalid("items: 1 to " + MAX_ITEMS);
        }
    }

    /** How long all of it takes at speed 1. */
    public double seconds() {
        return items.stream().mapToInt(CourseItem::seconds).sum();
    }
}
