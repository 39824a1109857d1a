package palaestra.api.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import palaestra.api.json.JsonFormat;
import palaestra.api.ops.Prepared;
import palaestra.api.security.CorsFilter;
import palaestra.api.security.LiveSessions;
import palaestra.api.stream.EventStream;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Background;
import palaestra.domain.shared.OneAtATime;
import palaestra.domain.shared.TooMany;
import palaestra.domain.statistics.StatisticsService;

/** All who follow the figures on this node. These are read once for all who want them of the same zone. */
@ApplicationScoped
public class LiveStreams {

    private static final Logger LOG = Logger.getLogger(LiveStreams.class.getName());
    private static final int PERIOD_SECONDS = 2;
    private static final int MAX_STREAMS = 200;

    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final StatisticsService statistics;
    private final LiveSessions sessions;
    private final OneAtATime telling;
    private final CorsFilter cors;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> timer;

    protected LiveStreams() {
        this(null, null, null, null);
    }

    @Inject
    public LiveStreams(StatisticsService statistics, LiveSessions sessions, Background background, CorsFilter cors) {
        this.statistics = statistics;
        this.sessions = sessions;
        this.telling = new OneAtATime(background);
        this.cors = cors;
    }

    private record Follower(EventStream stream, SessionId session, ZoneId zone) {
    }

    /**
     * Answers the request with the stream.
     *
     * @param request suspended; nobody has begun to answer it
     * @throws TooMany if too many follow the figures already
     */
    void begin(HttpServletRequest request, SignedIn administrator, ZoneId zone) throws IOException {
        if (followers.size() >= MAX_STREAMS) {
            throw new TooMany("Too many follow the figures already.", Duration.ofMinutes(1));
        }
        Map<String, String> headers = new HashMap<>(cors.headers(request.getHeader("Origin")));
        headers.put("Cache-Control", "no-store");
        EventStream stream = EventStream.begin(request.getAsyncContext(), headers, () -> { });
        followers.add(new Follower(stream, administrator.session(), zone));
        advance();
    }

    void start(@Observes Prepared event) {
        timer = scheduler.scheduleAtFixedRate(this::advance, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        timer.cancel(false);
        followers.forEach(follower -> follower.stream().end());
    }

    /** Returns at once. */
    private void advance() {
        followers.removeIf(follower -> follower.stream().isOver());
        if (!followers.isEmpty()) {
            telling.run(() -> {
                try {
                    tell();
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "The figures of now cannot be read at the moment: {0}",
                            e.getClass().getName());
                }
            });
        }
    }

    private void tell() {
        Map<ZoneId, Set<Follower>> byZone = followers.stream()
                .collect(Collectors.groupingBy(Follower::zone, Collectors.toSet()));
        byZone.forEach((zone, followers) -> {
            String data = null;
            for (Follower follower : followers) {
                SignedIn administrator = sessions.find(follower.session()).filter(SignedIn::isAdmin).orElse(null);
                if (administrator == null) {
                    follower.stream().end();
                } else {
                    data = data == null ? json(administrator, zone) : data;
                    follower.stream().send("figures", data);
                }
            }
        });
    }

    private String json(SignedIn administrator, ZoneId zone) {
        try {
            return JsonFormat.mapper().writeValueAsString(LiveData.of(statistics.live(administrator, zone)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
