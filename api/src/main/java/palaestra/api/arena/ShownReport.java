package palaestra.api.arena;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the editor showed a completion, or that somebody accepted one that had no rival. Other fields are ignored. */
@Schema(name = "ArenaReport")
public record ShownReport(
        @Schema(required = true) @NotNull(message = "must be a string") String completionId,
        @Schema(required = true) @NotNull(message = "must be a string") String userId,
        @Schema(nullable = true, enumeration = {"Private", "Debug", "Research"}, defaultValue = "Private")
        String privacy) {

    static final List<String> KEYS_OF_SHOWN = List.of("completionId", "pairCompletionId", "pairIndex", "userId",
            "timestamp", "prompt", "completion", "model", "version");

    static final List<String> KEYS_OF_TAKEN = List.of("completionId", "userId", "timestamp", "prompt", "completion",
            "model", "version");
}
