package palaestra.api.admin;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.course.LogLine;

/** A line of a course task's log. */
@Schema(name = "AdminCourseLog")
public record CourseLogData(long id, Instant at, @Schema(enumeration = {"info", "warning", "error"}) String level,
        String message) {

    static CourseLogData of(LogLine line) {
        return new CourseLogData(line.id(), line.createdAt(), ListQuery.word(line.level()), line.message());
    }
}
