package palaestra.api.course;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.Registration;
import palaestra.domain.account.Role;

/** Who wants an account. */
@Schema(name = "CourseRegistration")
public record RegisterRequest(
        @NotNull @Size(min = 3, max = 50) @Pattern(regexp = NAME, message = "must be without outer spaces and control "
                + "characters") @Schema(required = true, minLength = 3, maxLength = 50) String username,
        @NotNull @Size(max = 120) @Pattern(regexp = EMAIL, message = "must be an e-mail address")
        @Schema(required = true, maxLength = 120) String email,
        @NotNull @Size(min = 6, max = 128) @Schema(required = true, minLength = 6, maxLength = 128) String password) {

    static final String NAME = "(?U)[^\\s\\p{Cntrl}]([^\\p{Cntrl}]*[^\\s\\p{Cntrl}])?";
    static final String EMAIL = "(?U)[^\\s\\p{Cntrl}@]+@[^\\s\\p{Cntrl}@]+";

    Registration toRegistration() {
        return new Registration(username, password, email, Role.USER);
    }

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "RegisterRequest[" + username + "]";
    }
}
