package palaestra.domain.account;

import java.time.Instant;
import java.util.Optional;

/**
 * An account as a list shows it.
 *
 * @param bannedUntil the end of a ban that lasts, {@link Account#FOR_EVER} for one without end; empty for none
 * @param credits what the account owns, what is held included
 */
public record AccountLine(AccountId id, String username, Optional<String> email, Role role, Instant createdAt,
        Optional<Instant> lastLoginAt, Optional<Instant> bannedUntil, boolean disabled, long credits) {
}
