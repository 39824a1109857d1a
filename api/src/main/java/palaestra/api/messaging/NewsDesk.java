package palaestra.api.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import palaestra.domain.account.SessionsEnded;
import palaestra.domain.course.CourseTaskChanged;
import palaestra.domain.course.CourseTaskId;
import palaestra.domain.course.Rehearsals;
import palaestra.domain.shared.Background;

/**
 * Tells the other nodes what happened here, and this one what happened there. Changes of tasks are told only while
 * somebody watches them elsewhere; what is not told because the broker is away is found in the database some seconds
 * later.
 */
@ApplicationScoped
public class NewsDesk {

    private static final Logger LOG = System.getLogger(NewsDesk.class.getName());
    /** Watchers say every 5 s that they still watch. */
    private static final long INTEREST_NANOS = 15_000_000_000L;

    private final Broker broker;
    private final Background background;
    private final Rehearsals rehearsals;
    private final Event<News> heard;
    private final String origin = UUID.randomUUID().toString();
    private final Map<Long, Long> watchedElsewhere = new ConcurrentHashMap<>();
    private final Map<News.Kind, Set<Long>> untold = new EnumMap<>(News.Kind.class);
    private final AtomicBoolean busy = new AtomicBoolean();

    protected NewsDesk() {
        this(null, null, null, null);
    }

    @Inject
    public NewsDesk(Broker broker, Background background, Rehearsals rehearsals, Event<News> heard) {
        this.broker = broker;
        this.background = background;
        this.rehearsals = rehearsals;
        this.heard = heard;
    }

    /** Says that somebody watches these tasks here. Returns at once. */
    public void watch(Set<Long> tasks) {
        tell(News.Kind.WATCHED, tasks);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CourseTaskChanged event) {
        long task = event.task().value();
        if (event.stopped()) {
            rehearsals.doubt(event.task());
            tell(News.Kind.STOPPED, Set.of(task));
        } else if (isWatchedElsewhere(task)) {
            tell(News.Kind.CHANGED, Set.of(task));
        }
    }

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionsEnded event) {
        tell(News.Kind.SESSIONS_ENDED, Set.of(event.account().value()));
    }

    /** Takes what came from a node. */
    void hear(String from, String text) {
        if (!origin.equals(from)) {
            text.lines().forEach(line -> News.read(line).ifPresent(this::heed));
        }
    }

    private void heed(News news) {
        switch (news.kind()) {
            case WATCHED -> {
                long until = System.nanoTime() + INTEREST_NANOS;
                news.ids().forEach(task -> watchedElsewhere.put(task, until));
                watchedElsewhere.values().removeIf(end -> end - System.nanoTime() < 0);
            }
            case STOPPED -> {
                news.ids().forEach(task -> rehearsals.doubt(new CourseTaskId(task)));
                heard.fire(news);
            }
            default -> heard.fire(news);
        }
    }

    private boolean isWatchedElsewhere(long task) {
        Long until = watchedElsewhere.get(task);
        return until != null && until - System.nanoTime() > 0;
    }

    private void tell(News.Kind kind, Set<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        synchronized (untold) {
            untold.computeIfAbsent(kind, first -> new LinkedHashSet<>()).addAll(ids);
        }
        begin();
    }

    private void begin() {
        if (busy.compareAndSet(false, true)) {
            background.execute(this::work);
        }
    }

    private void work() {
        try {
            for (String text = text(); !text.isEmpty(); text = text()) {
                broker.publish(Addresses.NEWS, origin, text);
            }
        } catch (Exception e) {
            LOG.log(Level.DEBUG, "News for other nodes is lost: {0}", e.getClass().getName());
        } finally {
            busy.set(false);
        }
        synchronized (untold) {
            if (untold.isEmpty()) {
                return;
            }
        }
        begin();
    }

    private String text() {
        synchronized (untold) {
            String text = untold.entrySet().stream()
                    .map(entry -> new News(entry.getKey(), entry.getValue()).written())
                    .collect(Collectors.joining("\n"));
            untold.clear();
            return text;
        }
    }
}
