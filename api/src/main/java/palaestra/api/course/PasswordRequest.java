package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The old password and the one to be, which is refused as 400 if it has fewer than 6 characters. */
@Schema(name = "CoursePasswordChange")
public record PasswordRequest(@JsonProperty("old_password") @NotNull @Schema(required = true) String oldPassword,
        @JsonProperty("new_password") @NotNull @Size(max = 128)
        @Schema(required = true, minLength = 6, maxLength = 128) String newPassword) {

    /** Hides the passwords from logs. */
    @Override
    public String toString() {
        return "PasswordRequest";
    }
}
