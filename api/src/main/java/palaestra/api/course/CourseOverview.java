package palaestra.api.course;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.course.Course;

/**
 * A course of the library, as administrators see it in a list.
 *
 * @param items how many
 * @param seconds how long all of them are
 */
@Schema(name = "CourseOverview")
public record CourseOverview(String id, String name, String teacher, @Schema(minimum = "1") int items,
        @Schema(minimum = "0") double seconds) {

    static CourseOverview of(Course course) {
        return new CourseOverview(course.id(), course.name(), course.teacher(), course.items().size(),
                course.seconds());
    }
}
