package palaestra.api.ops;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import palaestra.domain.arena.ArenaChores;
import palaestra.domain.credit.Reconciliation;
import palaestra.domain.generation.Switchboard;
import palaestra.domain.generation.task.TaskRunner;
import palaestra.domain.generation.task.TaskUpkeep;
import palaestra.domain.statistics.RollUpKeeping;

/** Calls what must be done all the time, on the container's clock. */
@ApplicationScoped
public class Schedule {

    private static final Logger LOG = Logger.getLogger(Schedule.class.getName());
    private static final int BEFORE_OTHERS = 1_000;
    private static final int ARENA_MILLIS = 5_000;
    private static final int SWITCHES_MILLIS = 2_000;
    private static final int MINUTE_MILLIS = 60_000;
    /** Of the time in which the launcher lets streams end. */
    private static final long PATIENCE_NANOS = Duration.ofSeconds(12).toNanos();

    private final List<ScheduledFuture<?>> timers = new ArrayList<>();
    private final TaskUpkeep upkeep;
    private final TaskRunner runner;
    private final Reconciliation reconciliation;
    private final ArenaChores arena;
    private final Switchboard switchboard;
    private final RollUpKeeping rollUps;
    private final Draining draining;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private long drainingSince;

    protected Schedule() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public Schedule(TaskUpkeep upkeep, TaskRunner runner, Reconciliation reconciliation,
            ArenaChores arena, Switchboard switchboard, RollUpKeeping rollUps, Draining draining) {
        this.upkeep = upkeep;
        this.runner = runner;
        this.reconciliation = reconciliation;
        this.arena = arena;
        this.switchboard = switchboard;
        this.rollUps = rollUps;
        this.draining = draining;
    }

    void start(@Observes Prepared event) {
        every(TaskUpkeep.MILLIS, upkeep::tick);
        every(TaskUpkeep.MILLIS, this::drainInTime);
        every(ARENA_MILLIS, arena::whenDue);
        every(SWITCHES_MILLIS, switchboard::tick);
        every(RollUpKeeping.MILLIS, rollUps::whenDue);
        every(MINUTE_MILLIS, reconciliation::whenDue);
        every(MINUTE_MILLIS, reconciliation::releaseForgotten);
    }

    void stop(@Observes @Priority(BEFORE_OTHERS) @BeforeDestroyed(ApplicationScoped.class) Object event) {
        timers.forEach(timer -> timer.cancel(false));
        runner.abandon();
    }

    /** A node on its way out begins nothing, and gives up in time what does not end. */
    private void drainInTime() {
        if (!draining.active()) {
            return;
        }
        runner.drain();
        if (drainingSince == 0) {
            drainingSince = System.nanoTime();
        } else if (System.nanoTime() - drainingSince > PATIENCE_NANOS && runner.running() > 0) {
            runner.abandon();
        }
    }

    private void every(int millis, Runnable work) {
        timers.add(scheduler.scheduleAtFixedRate(() -> attempt(work), millis, millis, TimeUnit.MILLISECONDS));
    }

    /** The container calls nothing again that has failed. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Scheduled work failed; it is done again.", e);
        }
    }
}
