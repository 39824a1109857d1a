package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.course.LogLine;

/** A line of a task's log. */
@Schema(name = "CourseTaskLog")
public record TaskLog(long id, @JsonProperty("task_id") long taskId,
        @Schema(enumeration = {"INFO", "WARNING", "ERROR"}) String level, String message,
        @JsonProperty("created_at") Instant createdAt) {

    static TaskLog of(LogLine line) {
        return new TaskLog(line.id(), line.task().value(), line.level().name(), line.message(), line.createdAt());
    }
}
