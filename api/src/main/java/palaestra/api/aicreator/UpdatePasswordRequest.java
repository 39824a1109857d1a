package palaestra.api.aicreator;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.shared.Invalid;

/** The old password, of whichever dialect's length, and a new one. */
@Schema(name = "AICreatorUpdatePassword")
public record UpdatePasswordRequest(
        @Schema(required = true, examples = "a long password")
        @NotEmpty(message = "is required")
        String password,
        @Schema(required = true, minLength = 8, maxLength = 255, examples = "a longer password")
        @NotNull(message = "is required") @Size(min = 8, max = 255, message = "must have 8 to 255 characters")
        String newPassword) {

    /** @throws Invalid if the new password is the old one */
    void requireChange() {
        if (newPassword.equals(password)) {
            throw new Invalid("newPassword: must differ from password");
        }
    }

    /** Hides the passwords from logs. */
    @Override
    public String toString() {
        return "UpdatePasswordRequest[]";
    }
}
