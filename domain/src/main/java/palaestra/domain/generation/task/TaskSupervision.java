package palaestra.domain.generation.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Found;
import palaestra.domain.shared.Rows;

/**
 * What administrators see of and do to everybody's generation tasks. What they do is in the audit trail. To be called
 * outside any transaction.
 */
@ApplicationScoped
public class TaskSupervision {

    private final TaskInspection inspection;
    private final TaskRunner runner;

    protected TaskSupervision() {
        this(null, null);
    }

    @Inject
    public TaskSupervision(TaskInspection inspection, TaskRunner runner) {
        this.inspection = inspection;
        this.runner = runner;
    }

    /** @throws Forbidden unless an administrator asks */
    public Found<TaskLine> list(SignedIn administrator, Optional<TaskState> state, Optional<AccountId> owner,
            Rows rows) {
        administrator.requireAdministrator();
        return inspection.list(state, owner, rows);
    }

    /**
     * What the task has said, in the pieces in which it came.
     *
     * @throws Forbidden unless an administrator asks
     * @throws NoSuchTask if there is no such task
     */
    public List<String> log(SignedIn administrator, TaskId id) {
        administrator.requireAdministrator();
        return inspection.log(id);
    }

    /**
     * Ends anybody's task.
     *
     * @throws Forbidden unless an administrator asks
     * @throws NoSuchTask if there is no such task
     * @throws palaestra.domain.shared.Conflict if it has ended already
     */
    public void stop(SignedIn administrator, TaskId id) {
        administrator.requireAdministrator();
        inspection.stop(administrator.account(), id);
        runner.cancel(id);
    }

    /**
     * Has a failed task done once more, by a new task of the same owner, whom it costs nothing.
     *
     * @throws Forbidden unless an administrator asks
     * @throws NoSuchTask if there is no such task
     * @throws palaestra.domain.shared.Conflict unless it has failed
     * @throws palaestra.domain.shared.NotFound if its chat is gone
     */
    public GenerationTask retry(SignedIn administrator, TaskId id) {
        administrator.requireAdministrator();
        GenerationTask task = inspection.retry(administrator.account(), id);
        runner.start(task.id());
        return task;
    }
}
