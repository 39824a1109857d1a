package palaestra.api.stream;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import palaestra.api.ops.Prepared;

/**
 * Keeps streams alive while there is nothing to send, so that no proxy takes them for dead, and a client that has left
 * is noticed although its model is silent.
 */
@ApplicationScoped
public class Heartbeat {

    private static final int PERIOD_SECONDS = 15;

    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> timer;

    /** Until the stream is over. */
    public void keep(EventStream stream) {
        streams.add(stream);
    }

    void start(@Observes Prepared event) {
        timer = scheduler.scheduleAtFixedRate(this::beat, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        timer.cancel(false);
    }

    private void beat() {
        streams.removeIf(EventStream::isOver);
        streams.forEach(EventStream::beat);
    }
}
