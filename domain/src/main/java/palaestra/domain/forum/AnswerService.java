package palaestra.domain.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;

/** Answers, and their adoption, each change of which is one transaction that holds the task's lock. */
@ApplicationScoped
@Transactional
public class AnswerService {

    private final HelpTasks tasks;
    private final Answers answers;
    private final Clock clock;

    protected AnswerService() {
        this(null, null, null);
    }

    @Inject
    public AnswerService(HelpTasks tasks, Answers answers, Clock clock) {
        this.tasks = tasks;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Stores an answer; the task stays as it is.
     *
     * @throws Forbidden unless the author is a programmer or an administrator
     * @throws Invalid if the content is out of the bounds that {@link Answer} names
     * @throws NoSuchTask if there is no such task
     */
    public Answer answer(SignedIn author, HelpTaskId task, String content) {
        Answer answer = new Answer(task, author, content, clock.instant());
        answers.add(answer);
        return answer;
    }

    /**
     * Adopts the answer in place of the one that was adopted before, and finishes the task.
     *
     * @param task the task that the actor takes it to answer; empty if he does not say
     * @throws Forbidden unless the task's owner asks
     * @throws Invalid if the answer answers another task
     * @throws NoSuchAnswer if there is no such answer
     */
    public void adopt(SignedIn owner, AnswerId id, Optional<HelpTaskId> task) {
        HelpTask locked = lockTaskOf(id, owner, task);
        Answer chosen = find(id);
        if (!chosen.accepted()) {
            answers.releaseAdopted(locked.id());
            chosen.accept(clock.instant());
        }
        locked.finish(clock.instant());
    }

    /**
     * Gives the adoption of the answer up and opens the task again; does nothing if the answer is not adopted.
     *
     * @param task the task that the actor takes it to answer; empty if he does not say
     * @throws Forbidden unless the task's owner asks
     * @throws Invalid if the answer answers another task
     * @throws NoSuchAnswer if there is no such answer
     */
    public void release(SignedIn owner, AnswerId id, Optional<HelpTaskId> task) {
        HelpTask locked = lockTaskOf(id, owner, task);
        Answer adopted = find(id);
        if (adopted.accepted()) {
            adopted.release();
            locked.open(clock.instant());
        }
    }

    private HelpTask lockTaskOf(AnswerId id, SignedIn owner, Optional<HelpTaskId> expected) {
        HelpTask task = answers.taskOf(id).flatMap(tasks::lock).orElseThrow(NoSuchAnswer::new);
        task.requireOwner(owner);
        if (expected.isPresent() && !expected.get().equals(task.id())) {
            throw new Invalid("The answer does not belong to the task");
        }
        return task;
    }

    private Answer find(AnswerId id) {
        return answers.find(id).orElseThrow(NoSuchAnswer::new);
    }
}
