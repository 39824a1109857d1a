package palaestra.api.smartcoder;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bounds are those of the widest dialect, because accounts made in any dialect sign in here. */
@Schema(name = "SmartCoderLogin")
public record LoginRequest(
        @Schema(required = true, examples = "proguser123")
        @NotNull(message = "is required") @Size(max = 255, message = "must have at most 255 characters")
        String username,
        @Schema(required = true, examples = "securepassword")
        @NotNull(message = "is required") @Size(max = 255, message = "must have at most 255 characters")
        String password) {

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "LoginRequest[" + username + "]";
    }
}
