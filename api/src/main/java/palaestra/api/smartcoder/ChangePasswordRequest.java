package palaestra.api.smartcoder;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.Account;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Forbidden;

/** A wish for another password. */
@Schema(name = "SmartCoderPasswordChange")
public record ChangePasswordRequest(
        @Schema(nullable = true, description = "The caller's own name, in any letter case; absent means the same")
        @Size(max = 255, message = "must have at most 255 characters")
        String username,
        @Schema(required = true, examples = "password123")
        @NotNull(message = "is required") @Size(max = 255, message = "must have at most 255 characters")
        String oldPassword,
        @Schema(required = true, minLength = 6, maxLength = 255, examples = "newPassword456")
        @NotNull(message = "is required") @Size(min = 6, max = 255, message = "must have 6 to 255 characters")
        String newPassword) {

    /** @throws Forbidden if the name is somebody else's or nobody's, which is not told apart */
    void requireOwnName(SignedIn caller) {
        if (username != null && !Account.key(username).equals(Account.key(caller.username()))) {
            throw new Forbidden("You may change your own password only.");
        }
    }

    /** Hides the passwords from logs. */
    @Override
    public String toString() {
        return "ChangePasswordRequest[" + username + "]";
    }
}
