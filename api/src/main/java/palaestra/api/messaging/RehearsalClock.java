package palaestra.api.messaging;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import palaestra.api.ops.Prepared;
import palaestra.domain.course.Rehearsals;
import palaestra.domain.shared.Background;
import palaestra.domain.shared.OneAtATime;

/**
 * Drives the rehearsals of this node, on three threads at a time however many tasks there are: to say that the node is
 * alive waits for nothing else. The container's scheduler has a single thread, which only says when.
 */
@ApplicationScoped
public class RehearsalClock {

    private static final Logger LOG = System.getLogger(RehearsalClock.class.getName());
    private static final long TICK_MILLIS = 100;
    private static final long UPKEEP_MILLIS = 2_000;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final Rehearsals rehearsals;
    private final Outbox outbox;
    private final Background workers;
    private final List<Future<?>> duties = new CopyOnWriteArrayList<>();
    private final AtomicBoolean troubled = new AtomicBoolean();

    protected RehearsalClock() {
        this(null, null, null);
    }

    @Inject
    public RehearsalClock(Rehearsals rehearsals, Outbox outbox, Background workers) {
        this.rehearsals = rehearsals;
        this.outbox = outbox;
        this.workers = workers;
    }

    void begin(@Observes Prepared event) {
        repeat(() -> rehearsals.tick(workers), TICK_MILLIS);
        repeat(rehearsals::renew, UPKEEP_MILLIS);
        repeat(() -> outbox.send(rehearsals.sweep()), UPKEEP_MILLIS);
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        duties.forEach(duty -> duty.cancel(false));
        attempt(rehearsals::end);
    }

    private void repeat(Runnable duty, long millis) {
        OneAtATime rounds = new OneAtATime(workers);
        duties.add(scheduler.scheduleWithFixedDelay(() -> rounds.run(() -> attempt(duty)), millis, millis,
                TimeUnit.MILLISECONDS));
    }

    /** A failure must not end the repetition. */
    private void attempt(Runnable duty) {
        try {
            duty.run();
            troubled.set(false);
        } catch (RuntimeException e) {
            if (troubled.compareAndSet(false, true)) {
                LOG.log(Level.WARNING, "Course tasks cannot be looked after at the moment", e);
            }
        }
    }
}
