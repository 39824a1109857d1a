package palaestra.domain.generation.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import palaestra.domain.shared.Invalid;

/** The transactions on tasks that exist. */
@ApplicationScoped
@Transactional
class TaskLookUp {

    private final GenerationTasks tasks;
    private final Clock clock;

    protected TaskLookUp() {
        this(null, null);
    }

    @Inject
    TaskLookUp(GenerationTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    public GenerationTask find(TaskId id) {
        return tasks.find(id).orElseThrow(() -> new NoSuchTask(id));
    }

    public void cancel(TaskId id) {
        if (!tasks.cancel(id, clock.instant())) {
            find(id);
        }
    }

    public void delete(TaskId id) {
        if (!tasks.delete(id)) {
            String state = find(id).state().name().toLowerCase(Locale.ROOT);
            throw new Invalid("Cannot delete task " + id + " with status " + state);
        }
    }
}
