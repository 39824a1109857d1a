package palaestra.api.arena;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who wants to be known: with an empty name and no password, the question whether the id is registered. */
@Schema(name = "ArenaAuthenticate")
public record AuthenticateRequest(
        @Schema(nullable = true) String userId,
        @Schema(nullable = true) String username,
        @Schema(nullable = true) String password) {

    boolean hasPassword() {
        return password != null && !password.isEmpty();
    }

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "AuthenticateRequest[" + username + "]";
    }
}
