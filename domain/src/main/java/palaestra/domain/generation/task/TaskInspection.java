package palaestra.domain.generation.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import palaestra.domain.account.AccountId;
import palaestra.domain.audit.AuditKind;
import palaestra.domain.audit.AuditService;
import palaestra.domain.credit.Allowance;
import palaestra.domain.generation.TokenPrice;
import palaestra.domain.shared.Conflict;
import palaestra.domain.shared.Found;
import palaestra.domain.shared.NotFound;
import palaestra.domain.shared.Rows;

/** The transactions of {@link TaskSupervision}. */
@ApplicationScoped
@Transactional
class TaskInspection {

    private final GenerationTasks tasks;
    private final TaskRegister register;
    private final Dialogues dialogues;
    private final AuditService audit;
    private final Clock clock;

    protected TaskInspection() {
        this(null, null, null, null, null);
    }

    @Inject
    TaskInspection(GenerationTasks tasks, TaskRegister register, Dialogues dialogues, AuditService audit,
            Clock clock) {
        this.tasks = tasks;
        this.register = register;
        this.dialogues = dialogues;
        this.audit = audit;
        this.clock = clock;
    }

    public Found<TaskLine> list(Optional<TaskState> state, Optional<AccountId> owner, Rows rows) {
        return register.search(state, owner, rows);
    }

    public List<String> log(TaskId id) {
        require(id);
        return tasks.logged(id, 0);
    }

    public void stop(AccountId actor, TaskId id) {
        GenerationTask task = require(id);
        if (!tasks.cancel(id, clock.instant())) {
            throw new Conflict("The task has ended already.");
        }
        audit.record(AuditKind.GENERATION_STOP, actor, task.owner());
    }

    public GenerationTask retry(AccountId actor, TaskId id) {
        GenerationTask failed = require(id);
        if (failed.state() != TaskState.FAILED) {
            throw new Conflict("Only a task that has failed is done again.");
        }
        dialogues.find(failed.chat()).orElseThrow(() -> new NotFound("The task's chat does not exist any more."));
        GenerationTask again = GenerationTask.pending(failed.owner(), failed.chat(), failed.kind(), failed.model(),
                TokenPrice.FREE, Allowance.UNLIMITED, new TaskId(UUID.randomUUID()), clock.instant());
        tasks.add(again);
        audit.record(AuditKind.TASK_RETRY, actor, failed.owner());
        return again;
    }

    private GenerationTask require(TaskId id) {
        return tasks.find(id).orElseThrow(() -> new NoSuchTask(id));
    }
}
