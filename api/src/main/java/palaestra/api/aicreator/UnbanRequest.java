package palaestra.api.aicreator;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to let in again. */
@Schema(name = "AICreatorUnban")
public record UnbanRequest(
        @Schema(required = true, examples = "7") @NotNull(message = "is required") Long userId) {
}
