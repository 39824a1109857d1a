package palaestra.api.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import palaestra.api.messaging.News;
import palaestra.api.messaging.NewsDesk;
import palaestra.domain.course.CourseTask;
import palaestra.domain.course.CourseTaskChanged;
import palaestra.domain.course.CourseTaskId;
import palaestra.domain.course.CourseTaskService;

/**
 * Tells the clients of this node about the tasks that they watch, wherever these run. A task is read when something
 * happened to it, and every 5 s for the case that nobody could say so; in between its progress follows from the clock.
 */
@ApplicationScoped
public class CourseWatch {

    /** How often {@link #tick} is to be called. */
    static final long TICK_MILLIS = 250;

    private static final long BETWEEN_UPDATES_NANOS = 500_000_000L;
    private static final int TICKS_BETWEEN_READS = (int) (5_000 / TICK_MILLIS);

    private final CourseTaskService tasks;
    private final NewsDesk news;
    private final Clock clock;
    private final Map<Long, Watched> watched = new ConcurrentHashMap<>();
    private int ticks;

    protected CourseWatch() {
        this(null, null, null);
    }

    @Inject
    public CourseWatch(CourseTaskService tasks, NewsDesk news, Clock clock) {
        this.tasks = tasks;
        this.news = news;
        this.clock = clock;
    }

    private static final class Watched {

        private final Set<Connection> clients = ConcurrentHashMap.newKeySet();
        private volatile CourseTask task;
        private volatile boolean stale;
        private String lastSent;
        private long lastSentAt = System.nanoTime();

        Watched(String sent) {
            this.lastSent = sent;
        }
    }

    /** Sends how the task is now, and from then on every change. */
    void subscribe(Connection client, CourseTask now) {
        long task = now.id().value();
        String text = Frames.update(now, clock.instant());
        client.subscriptions().add(task);
        watched.compute(task, (id, known) -> {
            Watched entry = known == null ? new Watched(text) : known;
            entry.task = now;
            entry.stale = true;
            entry.clients.add(client);
            return entry;
        });
        client.update(task, text);
        news.watch(Set.of(task));
    }

    void unsubscribe(Connection client, long task) {
        client.subscriptions().remove(task);
        watched.computeIfPresent(task, (id, entry) -> {
            entry.clients.remove(client);
            return entry.clients.isEmpty() ? null : entry;
        });
    }

    void forget(Connection client) {
        Set.copyOf(client.subscriptions()).forEach(task -> unsubscribe(client, task));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CourseTaskChanged event) {
        stale(event.task().value());
    }

    void heard(@Observes News event) {
        if (event.kind() == News.Kind.CHANGED || event.kind() == News.Kind.STOPPED) {
            event.ids().forEach(this::stale);
        }
    }

    /** For one thread. */
    void tick() {
        if (watched.isEmpty()) {
            return;
        }
        if (++ticks % TICKS_BETWEEN_READS == 0) {
            watched.values().forEach(entry -> entry.stale = true);
            news.watch(Set.copyOf(watched.keySet()));
        }
        readStale();
        tellAll();
    }

    private void stale(long task) {
        Watched entry = watched.get(task);
        if (entry != null) {
            entry.stale = true;
        }
    }

    private void readStale() {
        Set<CourseTaskId> stale = watched.entrySet().stream().filter(entry -> entry.getValue().stale)
                .map(entry -> new CourseTaskId(entry.getKey())).collect(Collectors.toSet());
        if (stale.isEmpty()) {
            return;
        }
        stale.forEach(task -> mark(task, false));
        try {
            for (CourseTask task : tasks.readAll(stale)) {
                Watched entry = watched.get(task.id().value());
                if (entry != null) {
                    entry.task = task;
                }
            }
        } catch (RuntimeException e) {
            stale.forEach(task -> mark(task, true));
            throw e;
        }
    }

    private void mark(CourseTaskId task, boolean stale) {
        Watched entry = watched.get(task.value());
        if (entry != null) {
            entry.stale = stale;
        }
    }

    private void tellAll() {
        watched.forEach((task, entry) -> {
            long now = System.nanoTime();
            if (now - entry.lastSentAt >= BETWEEN_UPDATES_NANOS) {
                String text = Frames.update(entry.task, clock.instant());
                if (!text.equals(entry.lastSent)) {
                    entry.lastSent = text;
                    entry.lastSentAt = now;
                    entry.clients.forEach(client -> client.update(task, text));
                }
            }
        });
    }
}
