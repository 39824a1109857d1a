package palaestra.api.course;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The password once more, as proof. */
@Schema(name = "CoursePasswordProof")
public record ProofRequest(@NotNull @Schema(required = true) String password) {

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "ProofRequest";
    }
}
