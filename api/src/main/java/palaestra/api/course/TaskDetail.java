package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A task with its log.
 *
 * @param logs newest first; null where they were not asked for
 * @param queuePosition how many tasks go before it to the next free node, plus one; null unless it waits for one
 */
@Schema(name = "CourseTaskDetail")
public record TaskDetail(@JsonUnwrapped TaskRow task, @Schema(nullable = true) List<TaskLog> logs,
        @Schema(nullable = true) @JsonProperty("queue_position") Integer queuePosition) {
}
