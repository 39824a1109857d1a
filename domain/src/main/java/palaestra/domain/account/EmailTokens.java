package palaestra.domain.account;

import java.time.Instant;
import java.util.Optional;

/**
 * The tokens that count: of each account at most one for each purpose, known by a hash only. Every method needs a
 * transaction.
 */
public interface EmailTokens {

    /** Whose token it was, and the address it was sent to. */
    record Taken(AccountId account, String address) {
    }

    /** Stores a token, in place of an earlier one for the same purpose. */
    void put(EmailPurpose purpose, AccountId account, String address, byte[] hash, Instant expiresAt);

    boolean isLive(EmailPurpose purpose, byte[] hash, Instant now);

    /** Takes a live token away; empty if there is none, also for the second of two that take it at once. */
    Optional<Taken> take(EmailPurpose purpose, byte[] hash, Instant now);

    /** Deletes at most {@code limit} tokens that expired before {@code now}. */
    int removeExpired(Instant now, int limit);
}
