package palaestra.api.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Name and password, within the bounds of the widest dialect: accounts made in any of them sign in here. */
@Schema(name = "Credentials")
public record Credentials(
        @Schema(required = true, maxLength = 255, examples = "ada")
        @NotNull(message = "is required") @Size(max = 255, message = "must have at most 255 characters")
        String username,
        @Schema(required = true, maxLength = 255, examples = "a long password")
        @NotNull(message = "is required") @Size(max = 255, message = "must have at most 255 characters")
        String password) {

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "Credentials[" + username + "]";
    }
}
