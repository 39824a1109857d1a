package palaestra.domain.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** All live sessions. Every method needs a transaction. */
public interface Sessions {

    void add(Session session);

    /** The owner of that session as he is now; empty if it ended or expired, or if the account is banned. */
    Optional<SignedIn> findLive(SessionId id, Instant now);

    /** @return the account whose session it was; empty if there was none to end */
    Optional<AccountId> end(SessionId id);

    /** @return the sessions that were ended */
    Set<SessionId> endAll(AccountId account);

    /** Deletes at most {@code limit} sessions that expired before {@code now}. */
    int removeExpired(Instant now, int limit);
}
