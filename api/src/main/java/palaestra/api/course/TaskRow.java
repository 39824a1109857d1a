package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.course.CourseTask;

/** A task in a list. */
@Schema(name = "CourseTaskRow")
public record TaskRow(
        long id,
        @JsonProperty("user_id") long userId,
        String name,
        @Schema(description = "Empty for all courses") @JsonProperty("course_ids") List<String> courseIds,
        @Schema(enumeration = {"pending", "running", "paused", "completed", "failed", "cancelled"}) String status,
        @Schema(minimum = "0", maximum = "100") int progress,
        @Schema(nullable = true, description = "The number of the message that started it")
        @JsonProperty("celery_task_id") String celeryTaskId,
        @JsonProperty("created_at") Instant createdAt,
        @Schema(nullable = true) @JsonProperty("start_time") Instant startTime,
        @Schema(nullable = true) @JsonProperty("end_time") Instant endTime,
        @Schema(nullable = true) @JsonProperty("error_msg") String errorMsg,
        @JsonProperty("completed_courses") int completedCourses,
        @JsonProperty("total_courses") int totalCourses) {

    static TaskRow of(CourseTask task, Instant now) {
        return new TaskRow(task.id().value(), task.owner().value(), task.name(), task.courses().values(),
                StatusFilter.name(task.state()), task.progress(now), task.messageId().orElse(null), task.createdAt(),
                task.startTime().orElse(null), task.endTime().orElse(null), task.reason().orElse(null),
                task.completedCourses(), task.totalCourses());
    }
}
