package palaestra.api.arena;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.arena.ArenaAccounts.Wish;

/** A wish for an account, or for changes of one's own. */
@Schema(name = "ArenaPutUser")
public record PutUserRequest(
        @Schema(required = true) @NotBlank(message = "must not be blank")
        @Size(max = 200, message = "must have at most 200 characters")
        String userId,
        @Schema(required = true, minLength = 2, maxLength = 50)
        @NotNull(message = "is required") @Size(min = 2, max = 50, message = "must have 2 to 50 characters")
        String username,
        @Schema(nullable = true, minLength = 6, maxLength = 255,
                description = "Without one, the account can be given one later, once")
        @Size(min = 6, max = 255, message = "must have 6 to 255 characters")
        String password,
        @Schema(nullable = true) Metadata metadata) {

    Wish toWish() {
        return new Wish(userId, username, password, Metadata.toProfile(metadata));
    }

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "PutUserRequest[" + username + "]";
    }
}
