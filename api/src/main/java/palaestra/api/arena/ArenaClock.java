package palaestra.api.arena;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import palaestra.api.ops.StartUp;
import palaestra.domain.arena.ArenaChores;

/** Reminds the arena of its chores. */
@ApplicationScoped
public class ArenaClock {

    private static final Logger LOG = System.getLogger(ArenaClock.class.getName());
    private static final long SECONDS = 5;

    private final ArenaChores chores;
    private final StartUp start;
    private ScheduledFuture<?> reminder;

    @Resource
    private ManagedScheduledExecutorService timer;

    protected ArenaClock() {
        this(null, null);
    }

    @Inject
    public ArenaClock(ArenaChores chores, StartUp start) {
        this.chores = chores;
        this.start = start;
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object event) {
        reminder = timer.scheduleWithFixedDelay(this::remind, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        if (reminder != null) {
            reminder.cancel(false);
        }
    }

    private void remind() {
        if (!start.isComplete()) {
            return;
        }
        try {
            chores.whenDue();
        } catch (RuntimeException e) {
            // The next time may do better; without this catch there would be none.
            LOG.log(Level.WARNING, "The arena's chores were not done: {0}", e.toString());
        }
    }
}
