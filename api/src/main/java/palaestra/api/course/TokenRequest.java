package palaestra.api.course;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The token of a link that came by e-mail. */
@Schema(name = "CourseEmailToken")
public record TokenRequest(@NotNull @Size(max = 200) @Schema(required = true, maxLength = 200) String token) {

    /** Hides the token from logs. */
    @Override
    public String toString() {
        return "TokenRequest";
    }
}
