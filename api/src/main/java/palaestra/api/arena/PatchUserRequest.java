package palaestra.api.arena;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Changes of an account; the old password is the proof. */
@Schema(name = "ArenaPatchUser")
public record PatchUserRequest(
        @Schema(nullable = true) String userId,
        @Schema(required = true) @NotNull(message = "is required") String username,
        @Schema(nullable = true) String oldPassword,
        @Schema(nullable = true, minLength = 6, maxLength = 255)
        @Size(min = 6, max = 255, message = "must have 6 to 255 characters")
        String newPassword,
        @Schema(nullable = true) Metadata metadata) {

    /** Hides the passwords from logs. */
    @Override
    public String toString() {
        return "PatchUserRequest[" + username + "]";
    }
}
