package palaestra.domain.generation.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import palaestra.domain.shared.Invalid;

/** What readers of tasks do in the database, each in a transaction of its own. */
@ApplicationScoped
@Transactional
class TaskMirrors {

    private static final Duration LEASE = Duration.ofSeconds(30);

    private final GenerationTasks tasks;
    private final Clock clock;

    protected TaskMirrors() {
        this(null, null);
    }

    @Inject
    TaskMirrors(GenerationTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The log of a task that runs elsewhere, or has ended, as far as it was read. */
    static final class Mirror {

        private final TaskId id;
        private final LiveLog log = new LiveLog();
        private int read;

        Mirror(TaskId id) {
            this.id = id;
        }

        LiveLog log() {
            return log;
        }
    }

    public GenerationTask lease(TaskId id, UUID stream, UUID node) {
        GenerationTask task = tasks.find(id).orElseThrow(() -> new NoSuchTask(id));
        if (task.state() == TaskState.FAILED) {
            throw new Invalid("Task " + id + " failed");
        }
        Instant now = clock.instant();
        if (!tasks.leaseStream(id, stream, node, now, now.plus(LEASE))) {
            throw new Invalid("Task " + id + " is already being streamed");
        }
        return task;
    }

    public void renew(UUID node) {
        tasks.renewStreams(node, clock.instant().plus(LEASE));
    }

    public void release(TaskId id, UUID stream) {
        tasks.releaseStream(id, stream);
    }

    /** The state is read first: once it is an end, the log is complete. */
    public void read(Mirror mirror) {
        GenerationTask task = tasks.find(mirror.id).orElse(null);
        for (String piece : tasks.logged(mirror.id, mirror.read)) {
            mirror.log.add(piece, System.nanoTime());
            mirror.read++;
        }
        if (task == null) {
            mirror.log.abandon();
        } else if (task.state().ended()) {
            mirror.log.end(new TaskFrame(task.state(), task.text().orElse(null)));
        }
    }
}
