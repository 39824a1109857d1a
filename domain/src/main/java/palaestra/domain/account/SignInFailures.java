package palaestra.domain.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Wrong passwords in a row, per name as {@link Account#key} writes it, whether or not an account has that name: a
 * lock-out must not tell which names exist. Every method needs a transaction.
 */
public interface SignInFailures {

    /** The end of the lock-out of that name; empty if there is none. */
    Optional<Instant> lockedUntil(String usernameKey, Instant now);

    /** Counts one more failure, also when many come at once, and tells how many there are in a row now. */
    int count(String usernameKey, Instant now);

    void lock(String usernameKey, Instant until);

    void clear(String usernameKey);

    /** Deletes at most {@code limit} names whose last failure is older than {@code before}. */
    int removeOlderThan(Instant before, int limit);
}
