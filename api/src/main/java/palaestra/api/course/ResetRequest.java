package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The token of a link that came by e-mail, and the password to be. */
@Schema(name = "CoursePasswordReset")
public record ResetRequest(@NotNull @Size(max = 200) @Schema(required = true, maxLength = 200) String token,
        @JsonProperty("new_password") @NotNull @Size(min = 6, max = 128)
        @Schema(required = true, minLength = 6, maxLength = 128) String newPassword) {

    /** Hides token and password from logs. */
    @Override
    public String toString() {
        return "ResetRequest";
    }
}
