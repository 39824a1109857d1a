package palaestra.api.aideer;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import palaestra.api.ops.Prepared;
import palaestra.api.security.CorsFilter;
import palaestra.api.stream.EventStream;
import palaestra.domain.generation.task.TaskFeed;

/** All clients of this node that follow tasks. One timer moves them on, so that no thread belongs to any of them. */
@ApplicationScoped
public class TaskStreams {

    private static final Logger LOG = Logger.getLogger(TaskStreams.class.getName());
    private static final int STEP_MILLIS = 40;

    private final Set<TaskStream> open = ConcurrentHashMap.newKeySet();
    private final CorsFilter cors;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> timer;

    protected TaskStreams() {
        this(null);
    }

    @Inject
    public TaskStreams(CorsFilter cors) {
        this.cors = cors;
    }

    /**
     * Answers the request with the stream.
     *
     * @param request suspended; nobody has begun to answer it
     */
    void begin(HttpServletRequest request, TaskFeed feed) throws IOException {
        TaskStream stream = new TaskStream(feed, System.nanoTime());
        Map<String, String> headers = new HashMap<>(cors.headers(request.getHeader("Origin")));
        headers.put("Cache-Control", "no-cache");
        headers.put("Connection", "keep-alive");
        stream.open(EventStream.begin(request.getAsyncContext(), headers, stream::leave));
        open.add(stream);
    }

    void start(@Observes Prepared event) {
        timer = scheduler.scheduleAtFixedRate(this::advance, STEP_MILLIS, STEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        timer.cancel(false);
        advance();
    }

    private void advance() {
        for (TaskStream stream : open) {
            try {
                if (!stream.advance(System.nanoTime())) {
                    open.remove(stream);
                }
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A stream of a task failed.", e);
                stream.leave();
            }
        }
    }
}
