package palaestra.domain.generation.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import palaestra.domain.account.SignedIn;

/** Generation tasks: making, reading, cancelling and deleting them. To be called outside any transaction. */
@ApplicationScoped
public class TaskService {

    private final TaskCreation creation;
    private final TaskLookUp lookUp;
    private final TaskRunner runner;

    protected TaskService() {
        this(null, null, null);
    }

    @Inject
    public TaskService(TaskCreation creation, TaskLookUp lookUp, TaskRunner runner) {
        this.creation = creation;
        this.lookUp = lookUp;
        this.runner = runner;
    }

    /**
     * Holds what the task may cost, stores it, and starts it.
     *
     * @throws palaestra.domain.shared.OutOfCredits if it costs something and nothing is left
     * @throws palaestra.domain.shared.NotFound if there is no such chat
     * @throws palaestra.domain.shared.Forbidden if the chat is somebody else's; an administrator is no exception
     * @throws palaestra.domain.shared.Invalid if the chat has no messages
     */
    public GenerationTask create(SignedIn owner, UUID chat, TaskKind kind) {
        GenerationTask task = creation.create(owner, chat, kind);
        runner.start(task.id());
        return task;
    }

    /** @throws NoSuchTask if there is no such task */
    public GenerationTask find(TaskId id) {
        return lookUp.find(id);
    }

    /**
     * Ends the task; does nothing if it has ended.
     *
     * @throws NoSuchTask if there is no such task
     */
    public void cancel(TaskId id) {
        runner.cancel(id);
        lookUp.cancel(id);
    }

    /**
     * @throws NoSuchTask if there is no such task
     * @throws palaestra.domain.shared.Invalid unless it has ended
     */
    public void delete(TaskId id) {
        lookUp.delete(id);
    }
}
