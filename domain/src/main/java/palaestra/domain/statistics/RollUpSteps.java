package palaestra.domain.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import palaestra.domain.shared.Duties;

/** The short transactions of keeping roll-ups up to date. */
@ApplicationScoped
@Transactional
public class RollUpSteps {

    private static final String DUTY = "roll-ups";
    /** A bit less than between two calls, so that a node's own clock does not make it miss every second one. */
    private static final Duration PERIOD = Duration.ofMillis(800);

    private final RollUpWork work;
    private final Duties duties;
    private final Clock clock;

    protected RollUpSteps() {
        this(null, null, null);
    }

    @Inject
    public RollUpSteps(RollUpWork work, Duties duties, Clock clock) {
        this.work = work;
        this.duties = duties;
        this.clock = clock;
    }

    /** Looks for new rows, unless another node just did. */
    public void notice() {
        if (duties.claim(DUTY, clock.instant(), PERIOD)) {
            work.notice();
        }
    }

    /** @return false if there is nothing to compute */
    public boolean computeNext() {
        return work.computeNext();
    }

    /** @return how many hours are to be computed */
    public int enqueue(Instant from, Instant to) {
        return work.enqueue(from, to);
    }
}
