package palaestra.api.smartcoder;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.Registration;

/** A wish for an account. What is more than a length, the domain checks. */
@Schema(name = "SmartCoderRegistration")
public record RegisterRequest(
        @Schema(required = true, minLength = 2, maxLength = 50, examples = "proguser123")
        @NotNull(message = "is required") @Size(min = 2, max = 50, message = "must have 2 to 50 characters")
        String username,
        @Schema(required = true, minLength = 6, maxLength = 255, examples = "securepassword")
        @NotNull(message = "is required") @Size(min = 6, max = 255, message = "must have 6 to 255 characters")
        String password,
        @Schema(maxLength = 254, examples = "proguser123@example.com", nullable = true)
        @Size(max = 254, message = "must have at most 254 characters")
        String email,
        @Schema(examples = "PROGRAMMER", nullable = true,
                description = "PROGRAMMER or COMMONUSER, in any letter case; absent means COMMONUSER")
        String userType) {

    Registration toRegistration() {
        return new Registration(username, password, email, UserType.chosen(userType));
    }

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "RegisterRequest[" + username + ", " + userType + "]";
    }
}
