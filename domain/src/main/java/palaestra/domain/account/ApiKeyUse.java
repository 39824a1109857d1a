package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** Notes when a key was used last, to within some minutes, so that using it is hardly ever a write. */
@ApplicationScoped
class ApiKeyUse {

    private static final Duration COARSENESS = Duration.ofMinutes(5);

    private final ApiKeys keys;

    protected ApiKeyUse() {
        this(null);
    }

    @Inject
    ApiKeyUse(ApiKeys keys) {
        this.keys = keys;
    }

    static boolean isDue(ApiKeys.Holder holder, Instant now) {
        return holder.lastUsedAt() == null || holder.lastUsedAt().isBefore(now.minus(COARSENESS));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void note(ApiKeyId key, Instant now) {
        keys.touch(key, now, now.minus(COARSENESS));
    }
}
