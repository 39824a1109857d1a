package palaestra.api.admin;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountLine;

/** An account as administrators see it. @param credits what it owns, what is held included */
@Schema(name = "AdminAccount")
public record AccountData(@Schema(examples = "7") long id, @Schema(examples = "ada") String username,
        @Schema(nullable = true, examples = "ada@example.com") String email,
        @Schema(enumeration = {"user", "programmer", "admin"}) String role,
        @Schema(enumeration = {"active", "banned", "disabled"}) String standing,
        @Schema(nullable = true, description = "Null unless banned, and for a ban without end") Instant bannedUntil,
        Instant createdAt, @Schema(nullable = true) Instant lastLoginAt, @Schema(examples = "1200") long credits) {

    static AccountData of(AccountLine line) {
        String standing = line.disabled() ? "disabled" : line.bannedUntil().isPresent() ? "banned" : "active";
        return new AccountData(line.id().value(), line.username(), line.email().orElse(null),
                ListQuery.word(line.role()), standing,
                line.bannedUntil().filter(end -> !end.equals(Account.FOR_EVER)).orElse(null), line.createdAt(),
                line.lastLoginAt().orElse(null), line.credits());
    }
}
