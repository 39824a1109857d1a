package palaestra.domain.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import palaestra.domain.shared.Duties;

/** The short transactions of the arena's chores. A duty is claimed in one of its own, so that no node waits for it. */
@ApplicationScoped
@Transactional
public class ArenaSweep {

    private static final int AT_ONCE = 1_000;

    private final Duties duties;
    private final Pairs pairs;
    private final Clock clock;

    protected ArenaSweep() {
        this(null, null, null);
    }

    @Inject
    public ArenaSweep(Duties duties, Pairs pairs, Clock clock) {
        this.duties = duties;
        this.pairs = pairs;
        this.clock = clock;
    }

    public boolean claim(String duty, Duration period) {
        return duties.claim(duty, clock.instant(), period);
    }

    /** Deletes texts that were kept for diagnosis and are no more. */
    public int removeExpired() {
        return pairs.removeExpired(clock.instant(), AT_ONCE);
    }
}
