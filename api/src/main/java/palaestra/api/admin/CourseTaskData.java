package palaestra.api.admin;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.course.CourseTask;

/** A course task as administrators see it. @param progress in percent; @param reason why it stands or ended so */
@Schema(name = "AdminCourseTask")
public record CourseTaskData(long id, long owner, @Schema(nullable = true, examples = "ada") String username,
        String name, @Schema(enumeration = {"pending", "running", "paused", "completed", "failed", "cancelled"})
        String state, @Schema(minimum = "0", maximum = "100") int progress,
        @Schema(nullable = true) String currentItem, @Schema(nullable = true) String reason, Instant createdAt,
        @Schema(nullable = true) Instant startedAt, @Schema(nullable = true) Instant endedAt) {

    static CourseTaskData of(CourseTask task, String username, Instant now) {
        return new CourseTaskData(task.id().value(), task.owner().value(), username, task.name(),
                ListQuery.word(task.state()), task.progress(now), task.currentItem().orElse(null),
                task.reason().orElse(null), task.createdAt(), task.startTime().orElse(null),
                task.endTime().orElse(null));
    }
}
