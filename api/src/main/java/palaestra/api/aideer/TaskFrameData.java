package palaestra.api.aideer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.generation.task.TaskFrame;

/** The data of a stream's event: all that was said until then, not what is new. */
@Schema(name = "AIDeerFrame")
@JsonPropertyOrder({"status", "content"})
public record TaskFrameData(String status, @Schema(nullable = true) String content) {

    static TaskFrameData of(TaskFrame frame) {
        return new TaskFrameData(Choices.name(frame.state()), frame.content());
    }
}
