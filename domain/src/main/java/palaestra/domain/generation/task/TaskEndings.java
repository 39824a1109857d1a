package palaestra.domain.generation.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import palaestra.domain.credit.CreditService;
import palaestra.domain.generation.task.LiveLog.Unwritten;
import palaestra.domain.shared.Conflict;

/** The one transaction in which a task ends: answer stored, hold settled, log complete, state set. */
@ApplicationScoped
@Transactional
class TaskEndings {

    private final GenerationTasks tasks;
    private final Dialogues dialogues;
    private final CreditService credits;
    private final Clock clock;

    protected TaskEndings() {
        this(null, null, null, null);
    }

    @Inject
    TaskEndings(GenerationTasks tasks, Dialogues dialogues, CreditService credits, Clock clock) {
        this.tasks = tasks;
        this.dialogues = dialogues;
        this.credits = credits;
        this.clock = clock;
    }

    /**
     * @param text what was said; null for nothing
     * @param cost what it costs if the ending is one that costs something
     * @return what readers see last
     * @throws Conflict if the task is somebody else's by now, has ended, or is gone; nothing has changed then
     */
    public TaskFrame end(GenerationTask task, Ending wanted, String text, long cost, Unwritten rest) {
        String answer = text != null && task.kind() == TaskKind.TITLE && wanted.answers() ? Title.cleaned(text) : text;
        Ending ending = wanted.answers() && !stored(task, answer) ? Ending.CHAT_GONE : wanted;
        tasks.log(task.id(), task.fence(), rest.number(), rest.pieces());
        if (!tasks.end(task.id(), task.fence(), ending, answer, clock.instant())) {
            throw new Conflict("The task is not this node's any more.");
        }
        String hold = GenerationTask.holdKey(task.id());
        if (ending.charged()) {
            credits.settle(hold, cost, task.kind().description(task.chat(), task.id()), task.id().toString());
        } else {
            credits.release(hold);
        }
        return TaskFrame.last(ending, answer);
    }

    private boolean stored(GenerationTask task, String answer) {
        String stored = answer == null ? "" : answer;
        return task.kind() == TaskKind.TITLE ? dialogues.retitle(task.chat(), stored, clock.instant())
                : dialogues.append(task.chat(), stored, clock.instant());
    }
}
