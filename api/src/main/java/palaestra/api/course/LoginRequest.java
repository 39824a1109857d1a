package palaestra.api.course;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.Login;

/** Name or e-mail address, and password. */
@Schema(name = "CourseLogin")
public record LoginRequest(@NotNull @Schema(required = true) String username,
        @NotNull @Schema(required = true) String password) {

    Login toLogin() {
        return Login.byNameOrEmail(username, password);
    }

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "LoginRequest[" + username + "]";
    }
}
