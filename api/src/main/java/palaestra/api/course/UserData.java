package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.Account;
import palaestra.domain.account.Role;

/** An account as its owner and administrators see it. */
@Schema(name = "CourseUser")
public record UserData(long id, String username, String email, @Schema(enumeration = {"user", "admin"}) String role,
        @JsonProperty("is_active") boolean active, @JsonProperty("email_verified") boolean emailVerified,
        @JsonProperty("created_at") Instant createdAt, @JsonProperty("last_login") Instant lastLogin) {

    /** The e-mail address is "" for an account without one, because clients take it for a text. */
    static UserData of(Account account) {
        return new UserData(account.id().value(), account.username(), account.email().orElse(""),
                role(account.role()), !account.disabled(), account.emailVerifiedAt().isPresent(),
                account.createdAt(), account.lastLoginAt().orElse(null));
    }

    private static String role(Role role) {
        return role == Role.ADMIN ? "admin" : "user";
    }
}
