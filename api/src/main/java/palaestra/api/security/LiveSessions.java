package palaestra.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import palaestra.domain.account.RightsChanged;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SessionsEnded;
import palaestra.domain.account.SignInService;
import palaestra.domain.account.SignedIn;

/**
 * Looks sessions up, and remembers for 3 s what it saw. A session that ends on this node is forgotten as soon as its
 * end is committed; one that ends on another node, after those 3 s.
 */
@ApplicationScoped
public class LiveSessions {

    private static final Duration MEMORY = Duration.ofSeconds(3);
    private static final int MAX_REMEMBERED = 50_000;

    private final SignInService signIns;

    /**
     * Lookups compute inside the cache, so that forgetting a session waits for a lookup of it that is under way, and
     * a stale answer cannot be put back. The table is wide from the start, because lookups that share a slot wait for
     * each other.
     */
    private final Cache<SessionId, Optional<SignedIn>> remembered = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY).maximumSize(MAX_REMEMBERED).initialCapacity(4_096).build();

    protected LiveSessions() {
        this(null);
    }

    @Inject
    public LiveSessions(SignInService signIns) {
        this.signIns = signIns;
    }

    /** Who is behind the session; empty if it ended, expired, or never was. */
    public Optional<SignedIn> find(SessionId session) {
        return remembered.get(session, signIns::signedIn);
    }

    /** Seldom, hence by looking through all of them. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) RightsChanged changed) {
        remembered.asMap().values().removeIf(
                seen -> seen.filter(session -> session.account().equals(changed.account())).isPresent());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionsEnded ended) {
        ended.sessions().forEach(remembered::invalidate);
    }
}
