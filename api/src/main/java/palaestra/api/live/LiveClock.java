package palaestra.api.live;

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
import palaestra.api.ops.Prepared;
import palaestra.domain.shared.Background;
import palaestra.domain.shared.OneAtATime;

/** Drives what is sent to the WebSockets of this node. */
@ApplicationScoped
public class LiveClock {

    private static final Logger LOG = System.getLogger(LiveClock.class.getName());
    private static final long CHECK_MILLIS = 1_000;
    private static final long PING_MILLIS = 25_000;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final CourseWatch watch;
    private final CourseSockets sockets;
    private final Background workers;
    private final List<Future<?>> duties = new CopyOnWriteArrayList<>();

    protected LiveClock() {
        this(null, null, null);
    }

    @Inject
    public LiveClock(CourseWatch watch, CourseSockets sockets, Background workers) {
        this.watch = watch;
        this.sockets = sockets;
        this.workers = workers;
    }

    void begin(@Observes Prepared event) {
        repeat(watch::tick, CourseWatch.TICK_MILLIS);
        repeat(sockets::check, CHECK_MILLIS);
        repeat(sockets::ping, PING_MILLIS);
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        duties.forEach(duty -> duty.cancel(false));
    }

    private void repeat(Runnable duty, long millis) {
        OneAtATime rounds = new OneAtATime(workers);
        duties.add(scheduler.scheduleWithFixedDelay(() -> rounds.run(() -> attempt(duty)), millis, millis,
                TimeUnit.MILLISECONDS));
    }

    /** A failure must not end the repetition; the database may be away. */
    private static void attempt(Runnable duty) {
        try {
            duty.run();
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "Watched tasks cannot be looked after at the moment", e);
        }
    }
}
