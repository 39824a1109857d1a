package palaestra.domain.generation.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import palaestra.domain.generation.task.LiveLog.Unwritten;
import palaestra.domain.shared.Duties;

/** What the runner does to tasks in the database, each in a transaction of its own. */
@ApplicationScoped
@Transactional
class TaskSteps {

    static final Duration LEASE = Duration.ofSeconds(15);

    private static final Duration STARTED_AT_LATEST = Duration.ofSeconds(10);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration CLEANING = Duration.ofMinutes(1);
    private static final int SWEPT_AT_ONCE = 50;
    private static final int DELETED_AT_ONCE = 1_000;

    private final GenerationTasks tasks;
    private final Dialogues dialogues;
    private final Questions questions;
    private final Duties duties;
    private final Clock clock;

    protected TaskSteps() {
        this(null, null, null, null, null);
    }

    @Inject
    TaskSteps(GenerationTasks tasks, Dialogues dialogues, Questions questions, Duties duties, Clock clock) {
        this.tasks = tasks;
        this.dialogues = dialogues;
        this.questions = questions;
        this.duties = duties;
        this.clock = clock;
    }

    /** A task that was claimed. */
    record Claimed(GenerationTask task, boolean spokenBefore) {
    }

    public Optional<Claimed> claim(TaskId id, UUID node) {
        Instant now = clock.instant();
        return tasks.claim(id, node, now, now.plus(LEASE))
                .map(task -> new Claimed(task, task.fence() > 1 && tasks.everLogged(id)));
    }

    /** Empty if there is no such chat any more. */
    public Optional<Question> question(GenerationTask task) {
        return dialogues.find(task.chat()).map(dialogue -> questions.of(task.kind(), dialogue));
    }

    /** @return those tasks that are somebody else's by now */
    public List<LiveTask> log(Map<LiveTask, Unwritten> batches) {
        List<LiveTask> lost = new ArrayList<>();
        batches.forEach((live, batch) -> {
            if (!tasks.log(live.task().id(), live.task().fence(), batch.number(), batch.pieces())) {
                lost.add(live);
            }
        });
        return lost;
    }

    public void renew(UUID node) {
        tasks.renew(node, clock.instant().plus(LEASE));
    }

    public void giveUp(GenerationTask task) {
        tasks.giveUp(task.id(), task.fence(), clock.instant());
    }

    public List<TaskId> cancelled(UUID node) {
        return tasks.cancelled(node);
    }

    public List<TaskId> abandoned() {
        Instant now = clock.instant();
        return tasks.abandoned(now, now.minus(STARTED_AT_LATEST), SWEPT_AT_ONCE);
    }

    public void clean() {
        Instant now = clock.instant();
        if (duties.claim("generation-task-cleaning", now, CLEANING)) {
            tasks.deleteEndedBefore(now.minus(KEPT), DELETED_AT_ONCE);
        }
    }
}
