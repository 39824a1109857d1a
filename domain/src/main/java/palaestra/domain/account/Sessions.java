package palaestra.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** All live sessions. Every method needs a transaction, except {@link #findLive}, which is as good without. */
public interface Sessions {

    void add(Session session);

    /** The owner of that session as he is now; empty if it ended or expired, or if the account is kept out. */
    Optional<SignedIn> findLive(SessionId id, Instant now);

    /**
     * Lets a live session live until {@code expiry}, but never less than it would anyway, and never longer than
     * {@code atMost} after it was opened.
     */
    void extend(SessionId id, Instant now, Instant expiry, Duration atMost);

    /** @return the account whose session it was; empty if there was none to end */
    Optional<AccountId> end(SessionId id);

    /** @return the sessions that were ended */
    Set<SessionId> endAll(AccountId account);

    /** @return the sessions that were ended: all of the account but {@code keep} */
    Set<SessionId> endOthers(AccountId account, SessionId keep);

    /** Deletes at most {@code limit} sessions that expired before {@code now}. */
    int removeExpired(Instant now, int limit);
}
