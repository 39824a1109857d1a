package palaestra.domain.generation.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import palaestra.domain.shared.Background;
import palaestra.domain.shared.OneAtATime;

/** What must be done for tasks all the time; somebody with a clock calls {@link #tick} every {@value #MILLIS} ms. */
@ApplicationScoped
public class TaskUpkeep {

    public static final int MILLIS = 250;

    private static final Logger LOG = Logger.getLogger(TaskUpkeep.class.getName());
    private static final int PER_SECOND = 1_000 / MILLIS;
    private static final int PAUSE_SECONDS = 3;

    private final TaskRunner runner;
    private final TaskReading reading;
    private final OneAtATime upkeep;
    private final AtomicLong ticks = new AtomicLong();
    /** These three belong to the upkeep that goes on. */
    private final Map<String, RuntimeException> failures = new LinkedHashMap<>();
    private boolean failing;
    private long resumesAt;

    protected TaskUpkeep() {
        this(null, null, null);
    }

    @Inject
    public TaskUpkeep(TaskRunner runner, TaskReading reading, Background background) {
        this.runner = runner;
        this.reading = reading;
        this.upkeep = new OneAtATime(background);
    }

    /** Returns at once; does nothing while the work of an earlier tick goes on. */
    public void tick() {
        long tick = ticks.getAndIncrement();
        upkeep.run(() -> work(tick));
    }

    private void work(long tick) {
        if (tick >= resumesAt) {
            attempt(reading::follow, "following tasks");
            if (tick % (PER_SECOND / 2) == 0) {
                attempt(runner::writeLogs, "writing logs of tasks");
            }
            if (tick % PER_SECOND == 0) {
                attempt(runner::heedCancellations, "looking for cancellations");
                attempt(runner::sweep, "looking for abandoned tasks");
            }
            if (tick % (4 * PER_SECOND) == 0) {
                attempt(runner::renew, "renewing leases of tasks");
                attempt(reading::renew, "renewing leases of readers");
            }
            takeBreath(tick % PER_SECOND == 0);
        }
    }

    /** A database that is away is asked again soon, but not at every tick, and complained of once. */
    private void takeBreath(boolean askedTheDatabase) {
        if (failures.isEmpty()) {
            failing &= !askedTheDatabase;
            return;
        }
        if (!failing) {
            Map.Entry<String, RuntimeException> first = failures.entrySet().iterator().next();
            LOG.log(Level.WARNING, "A failure while " + first.getKey() + "; it is tried again every "
                    + PAUSE_SECONDS + " s.", first.getValue());
        }
        failing = true;
        failures.clear();
        resumesAt = ticks.get() + PAUSE_SECONDS * PER_SECOND;
    }

    private void attempt(Runnable work, String what) {
        try {
            work.run();
        } catch (RuntimeException e) {
            failures.put(what, e);
        }
    }
}
