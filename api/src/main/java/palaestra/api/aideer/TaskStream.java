package palaestra.api.aideer;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;
import palaestra.api.json.JsonFormat;
import palaestra.api.stream.EventStream;
import palaestra.domain.generation.task.TaskFeed;
import palaestra.domain.generation.task.TaskFrame;

/**
 * One client that follows a task. Takes from the feed only what the connection takes: a slow client misses steps of
 * the text's growth, and nothing waits for it.
 */
final class TaskStream {

    private static final long NANOS = 1_000_000_000L;
    private static final long SILENCE_BEFORE_A_BEAT = 15 * NANOS;
    private static final long BETWEEN_BEATS = 5 * NANOS;
    /** Of a client that takes nothing, though it keeps the connection. */
    private static final long PATIENCE = 30 * NANOS;

    private final TaskFeed feed;
    private EventStream out;
    private long lastFrame;
    private long lastBeat;
    private long lastTaken;
    private volatile boolean over;

    TaskStream(TaskFeed feed, long nanoTime) {
        this.feed = feed;
        this.lastFrame = nanoTime;
        this.lastTaken = nanoTime;
    }

    void open(EventStream stream) {
        out = stream;
        out.event("open");
    }

    /** The client went away. May be called on any thread. */
    void leave() {
        over = true;
    }

    /** Sends what is new and can be sent. @return false if that was all, and the feed is closed */
    boolean advance(long nanoTime) {
        if (!over && out.idle()) {
            lastTaken = nanoTime;
            send(nanoTime);
        }
        if (!over && nanoTime - lastTaken > PATIENCE) {
            out.end();
            over = true;
        }
        if (over) {
            feed.close();
        }
        return !over;
    }

    private void send(long nanoTime) {
        Optional<TaskFrame> next = feed.next();
        while (next.isPresent()) {
            lastFrame = nanoTime;
            out.send(json(next.get()));
            if (next.get().state().ended()) {
                out.event("close");
                end();
                return;
            }
            next = out.idle() ? feed.next() : Optional.empty();
        }
        if (feed.broken()) {
            end();
        } else if (nanoTime - lastFrame > SILENCE_BEFORE_A_BEAT && nanoTime - lastBeat > BETWEEN_BEATS) {
            lastBeat = nanoTime;
            out.beat();
        }
    }

    private void end() {
        out.end();
        over = true;
    }

    private static String json(TaskFrame frame) {
        try {
            return JsonFormat.mapper().writeValueAsString(TaskFrameData.of(frame));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
