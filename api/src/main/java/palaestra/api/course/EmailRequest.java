package palaestra.api.course;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose password is forgotten. */
@Schema(name = "CourseForgottenPassword")
public record EmailRequest(@NotNull @Size(max = 120)
        @Pattern(regexp = RegisterRequest.EMAIL, message = "must be an e-mail address")
        @Schema(required = true, maxLength = 120) String email) {
}
