package palaestra.api.smartcoder;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer to store. Number, author and adoption are the server's to choose; of the caller's only the type is checked.
 * The domain checks the text.
 */
@Schema(name = "SmartCoderNewAnswer", description = "answerId, userId and accepted are ignored.")
public record AddAnswerRequest(
        @Schema(nullable = true) Long answerId,
        @Schema(required = true) @NotNull(message = "is required") Long taskId,
        @Schema(nullable = true) Long userId,
        @Schema(required = true, minLength = 1, maxLength = 65_536) String content,
        @Schema(nullable = true) Integer accepted) {

    /** Hides the content from logs. */
    @Override
    public String toString() {
        return "AddAnswerRequest[" + taskId + "]";
    }
}
