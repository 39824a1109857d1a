package palaestra.domain.generation.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import palaestra.domain.shared.Background;

/** What must be done for tasks all the time; somebody with a clock calls {@link #tick} every {@value #MILLIS} ms. */
@ApplicationScoped
public class TaskUpkeep {

    public static final int MILLIS = 250;

    private static final Logger LOG = Logger.getLogger(TaskUpkeep.class.getName());
    private static final int PER_SECOND = 1_000 / MILLIS;

    private final TaskRunner runner;
    private final TaskReading reading;
    private final Executor background;
    private final AtomicLong ticks = new AtomicLong();
    private final AtomicBoolean busy = new AtomicBoolean();

    protected TaskUpkeep() {
        this(null, null, null);
    }

    @Inject
    public TaskUpkeep(TaskRunner runner, TaskReading reading, Background background) {
        this.runner = runner;
        this.reading = reading;
        this.background = background;
    }

    /** Returns at once; does nothing while the work of an earlier tick goes on. */
    public void tick() {
        long tick = ticks.getAndIncrement();
        if (busy.compareAndSet(false, true)) {
            try {
                background.execute(() -> work(tick));
            } catch (RejectedExecutionException e) {
                busy.set(false);
                throw e;
            }
        }
    }

    private void work(long tick) {
        try {
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
        } finally {
            busy.set(false);
        }
    }

    private static void attempt(Runnable work, String what) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A failure while " + what + "; it is tried again.", e);
        }
    }
}
