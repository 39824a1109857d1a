package palaestra.domain.generation.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import palaestra.domain.generation.task.TaskMirrors.Mirror;
import palaestra.domain.shared.Background;

/** Lets one reader at a time follow a task, wherever it runs. */
@ApplicationScoped
public class TaskReading {

    private final Map<UUID, TaskFeed> open = new ConcurrentHashMap<>();
    private final Map<UUID, Mirror> followed = new ConcurrentHashMap<>();
    private final TaskRunner runner;
    private final TaskMirrors mirrors;
    private final Executor background;

    protected TaskReading() {
        this(null, null, null);
    }

    @Inject
    public TaskReading(TaskRunner runner, TaskMirrors mirrors, Background background) {
        this.runner = runner;
        this.mirrors = mirrors;
        this.background = background;
    }

    /**
     * @throws NoSuchTask if there is no such task
     * @throws palaestra.domain.shared.Invalid if it failed, or somebody else is reading it
     */
    public TaskFeed open(TaskId id) {
        UUID stream = UUID.randomUUID();
        GenerationTask task = mirrors.lease(id, stream, runner.node());
        LiveLog log = runner.find(id).map(LiveTask::log).orElseGet(() -> mirrored(id, stream));
        TaskFeed feed = new TaskFeed(stream, task, log, () -> close(id, stream));
        open.put(stream, feed);
        return feed;
    }

    private LiveLog mirrored(TaskId id, UUID stream) {
        Mirror mirror = new Mirror(id);
        mirrors.read(mirror);
        if (mirror.log().end() == null) {
            followed.put(stream, mirror);
        }
        return mirror.log();
    }

    private void close(TaskId id, UUID stream) {
        followed.remove(stream);
        if (open.remove(stream) != null) {
            background.execute(() -> mirrors.release(id, stream));
        }
    }

    /** Looks what is new of tasks that run elsewhere. */
    void follow() {
        followed.forEach((stream, mirror) -> {
            mirrors.read(mirror);
            if (mirror.log().end() != null || mirror.log().abandoned()) {
                followed.remove(stream);
            }
        });
    }

    /** Keeps other readers away from what is read here. */
    void renew() {
        if (!open.isEmpty()) {
            mirrors.renew(runner.node());
        }
    }

    /** How many readers there are. */
    public int readers() {
        return open.size();
    }
}
