package palaestra.domain.generation.task;

import java.util.Optional;
import java.util.UUID;

/**
 * What one reader gets of a task, from its beginning. Touches nothing but memory. To be closed when it is not read any
 * more. For one thread at a time.
 */
public final class TaskFeed implements AutoCloseable {

    /** A reader who is far behind catches up in steps. */
    private static final int CATCH_UP = 8;

    private final UUID stream;
    private final GenerationTask task;
    private final LiveLog log;
    private final Runnable closing;
    private int seen;
    private boolean ended;

    TaskFeed(UUID stream, GenerationTask task, LiveLog log, Runnable closing) {
        this.stream = stream;
        this.task = task;
        this.log = log;
        this.closing = closing;
    }

    UUID stream() {
        return stream;
    }

    /** Empty if there is nothing new yet, and after the last one, which is the one of a state that has ended. */
    public Optional<TaskFrame> next() {
        int size = log.size();
        if (seen < size && task.kind() == TaskKind.CHAT) {
            seen += Math.max(1, (size - seen) / CATCH_UP);
            return Optional.of(TaskFrame.running(log.textUpTo(seen)));
        }
        TaskFrame end = log.end();
        if (end == null || ended) {
            return Optional.empty();
        }
        ended = true;
        return Optional.of(end);
    }

    /** Whether nothing will come any more, though the task may go on: the reader must open another feed. */
    public boolean broken() {
        return log.end() == null && log.abandoned();
    }

    @Override
    public void close() {
        closing.run();
    }
}
