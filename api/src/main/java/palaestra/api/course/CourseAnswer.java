package palaestra.api.course;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.course.CourseSummary;

/**
 * A course that can be rehearsed.
 *
 * @param clazzId null: of the original platform, here for its clients
 * @param cpi likewise
 * @param state 0 while it goes on, 1 when it is over
 */
@Schema(name = "CourseSummary")
public record CourseAnswer(String courseId, String courseName, String teacherName,
        @Schema(nullable = true) String clazzId, @Schema(nullable = true) String cpi,
        @Schema(minimum = "0", maximum = "100") int progress, @Schema(minimum = "0", maximum = "1") int state) {

    static CourseAnswer of(CourseSummary course) {
        return new CourseAnswer(course.id(), course.name(), course.teacher(), null, null, course.progress(),
                course.ended() ? 1 : 0);
    }
}
