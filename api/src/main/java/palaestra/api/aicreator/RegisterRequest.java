package palaestra.api.aicreator;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.ProfileChange;
import palaestra.domain.account.Registration;
import palaestra.domain.account.Role;
import palaestra.domain.shared.Invalid;

/** A wish for an account. */
@Schema(name = "AICreatorRegistration")
public record RegisterRequest(
        @Schema(required = true, minLength = 4, maxLength = 50, examples = "creator.one",
                description = "Letters, digits, underscore, hyphen and full stop")
        @NotNull(message = "is required")
        @Pattern(regexp = "[\\p{L}\\p{N}_.-]{4,50}",
                message = "must have 4 to 50 letters, digits, underscores, hyphens or full stops")
        String userAccount,
        @Schema(required = true, minLength = 8, maxLength = 255, examples = "a long password")
        @NotNull(message = "is required") @Size(min = 8, max = 255, message = "must have 8 to 255 characters")
        String password,
        @Schema(required = true, description = "The password once more", examples = "a long password")
        @NotNull(message = "is required")
        String checkPassword) {

    /** How accounts are called until they say otherwise; the identifier keeps them apart. */
    private static final String NAMELESS = "用户";

    /** @throws Invalid if the two passwords differ */
    Registration toRegistration() {
        if (!password.equals(checkPassword)) {
            throw new Invalid("checkPassword: must be the same as password");
        }
        return new Registration(userAccount, password, null, Role.USER);
    }

    ProfileChange toProfile() {
        return new ProfileChange(NAMELESS + UUID.randomUUID(), null, null);
    }

    /** Hides the passwords from logs. */
    @Override
    public String toString() {
        return "RegisterRequest[" + userAccount + "]";
    }
}
