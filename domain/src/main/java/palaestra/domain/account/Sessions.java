package palaestra.domain.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** All live sessions. Every method needs a transaction, except {@link #findLive}, which is as good without. */
public interface Sessions {

    void add(Session session);

    /** The owner of that session as he is now; empty if it ended or expired, or if the account is banned. */
    Optional<SignedIn> findLive(SessionId id, Instant now);

    /** @return the account whose session it was; empty if there was none to end */
    Optional<AccountId> end(SessionId id);

    /** @return the sessions that were ended */
    Set<SessionId> endAll(AccountId account);

    /** @return the sessions that were ended: all of the account but {@code keep} */
    Set<SessionId> endOthers(AccountId account, SessionId keep);

    /** Deletes at most {@code limit} sessions that expired before {@code now}. */
    int removeExpired(Instant now, int limit);
}
