package palaestra.api.smartcoder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A task to store. Number, owner and state are the server's to choose; of the caller's only the type is checked. The
 * domain checks the texts.
 */
@Schema(name = "SmartCoderNewTask",
        description = "Also accepted as {\"task\":{...}}. taskId, userId and finished are ignored.")
public record AddTaskRequest(
        @Schema(nullable = true) Long taskId,
        @Schema(nullable = true) Long userId,
        @Schema(required = true, minLength = 15, maxLength = 65_536) String content,
        @Schema(nullable = true) Integer finished,
        @Schema(nullable = true, maxLength = 255, examples = "java") String codeType) {

    /** Hides the content from logs. */
    @Override
    public String toString() {
        return "AddTaskRequest[" + codeType + "]";
    }
}
