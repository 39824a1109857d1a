package palaestra.api.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.Registration;
import palaestra.domain.account.Role;

/** A wish for an account. What is more than a length, the domain checks. */
@Schema(name = "NewAccount")
public record NewAccount(
        @Schema(required = true, minLength = 2, maxLength = 50, examples = "ada")
        @NotNull(message = "is required") @Size(min = 2, max = 50, message = "must have 2 to 50 characters")
        String username,
        @Schema(required = true, minLength = 6, maxLength = 255, examples = "a long password")
        @NotNull(message = "is required") @Size(min = 6, max = 255, message = "must have 6 to 255 characters")
        String password,
        @Schema(nullable = true, maxLength = 254, examples = "ada@example.com")
        @Size(max = 254, message = "must have at most 254 characters")
        String email,
        @Schema(nullable = true, enumeration = {"user", "programmer"}, defaultValue = "user")
        @Pattern(regexp = "user|programmer", message = "must be user or programmer")
        String role) {

    Registration toRegistration() {
        return new Registration(username, password, email, "programmer".equals(role) ? Role.PROGRAMMER : Role.USER);
    }

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "NewAccount[" + username + ", " + role + "]";
    }
}
