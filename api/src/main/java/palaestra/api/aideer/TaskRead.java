package palaestra.api.aideer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.generation.task.GenerationTask;

/** How far a task is. */
@Schema(name = "AIDeerTask")
@JsonPropertyOrder({"task_id", "status"})
public record TaskRead(
        @Schema(name = "task_id", format = "uuid", examples = "0b0e7f2a-6f0c-4a52-9d41-2f1f0a6f8a11")
        @JsonProperty("task_id") String taskId,
        @Schema(enumeration = {"pending", "running", "finished", "failed"}, examples = "pending") String status) {

    static TaskRead of(GenerationTask task) {
        return new TaskRead(task.id().toString(), Choices.name(task.state()));
    }
}
