package palaestra.domain.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Background;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.OneAtATime;

/** Keeps the roll-ups up to date, by all nodes together: each takes an hour out of the backlog, and the next. */
@ApplicationScoped
public class RollUpKeeping {

    /** How often to call {@link #whenDue}. */
    public static final int MILLIS = 1_000;

    private static final Logger LOG = Logger.getLogger(RollUpKeeping.class.getName());
    private static final long AFTER_TROUBLE = Duration.ofSeconds(5).toNanos();
    private static final int HOURS_AT_ONCE = 100;
    /** For each second of work; so that it never takes more than a tenth of a processor of the database. */
    private static final int SECONDS_OF_REST = 9;
    private static final long LONGEST_REST = Duration.ofMinutes(1).toNanos();

    private final RollUpSteps steps;
    private final OneAtATime keeping;
    private volatile boolean troubled;
    private volatile long restUntil = System.nanoTime();

    protected RollUpKeeping() {
        this(null, (Executor) null);
    }

    @Inject
    public RollUpKeeping(RollUpSteps steps, Background background) {
        this(steps, (Executor) background);
    }

    RollUpKeeping(RollUpSteps steps, Executor background) {
        this.steps = steps;
        this.keeping = new OneAtATime(background);
    }

    /** Does what is due, in the background. Returns at once. */
    public void whenDue() {
        if (System.nanoTime() - restUntil >= 0) {
            keeping.run(() -> {
                try {
                    work();
                    troubled = false;
                } catch (RuntimeException e) {
                    complain(e);
                }
            });
        }
    }

    /**
     * Has the roll-ups of that time computed again from what they are roll-ups of, in the background.
     *
     * @return how many hours that are
     * @throws Forbidden unless an administrator asks
     */
    public int backFill(SignedIn administrator, Cut time) {
        administrator.requireAdministrator();
        return steps.enqueue(time.from(), time.to());
    }

    /** Once, until it works again. */
    private void complain(RuntimeException trouble) {
        if (!troubled) {
            troubled = true;
            LOG.log(Level.WARNING, "The roll-ups cannot be kept up to date at the moment.", trouble);
        }
        restUntil = System.nanoTime() + AFTER_TROUBLE;
    }

    private void work() {
        long start = System.nanoTime();
        steps.notice();
        int hours = 0;
        while (hours < HOURS_AT_ONCE && steps.computeNext()) {
            hours++;
        }
        long end = System.nanoTime();
        if (hours < HOURS_AT_ONCE) {
            restUntil = end + Math.min(LONGEST_REST, SECONDS_OF_REST * (end - start));
        }
    }
}
