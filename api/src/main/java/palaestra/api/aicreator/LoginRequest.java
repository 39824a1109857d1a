package palaestra.api.aicreator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bounds are those of the widest dialect, because accounts made in any dialect sign in here. */
@Schema(name = "AICreatorLogin")
public record LoginRequest(
        @Schema(required = true, maxLength = 255, examples = "creator.one")
        @NotBlank(message = "is required") @Size(max = 255, message = "must have at most 255 characters")
        String userAccount,
        @Schema(required = true, maxLength = 255, examples = "a long password")
        @NotEmpty(message = "is required") @Size(max = 255, message = "must have at most 255 characters")
        String password) {

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "LoginRequest[" + userAccount + "]";
    }
}
