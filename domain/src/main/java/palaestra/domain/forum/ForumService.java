package palaestra.domain.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import palaestra.domain.account.AccountDeletion;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Role;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Forbidden;

/** Help tasks: storing them, asking the programmers, and reading. */
@ApplicationScoped
@Transactional
public class ForumService {

    private final HelpTasks tasks;
    private final Answers answers;
    private final Clock clock;

    protected ForumService() {
        this(null, null, null);
    }

    @Inject
    public ForumService(HelpTasks tasks, Answers answers, Clock clock) {
        this.tasks = tasks;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Stores a task that is finished.
     *
     * @param codeType null for none
     * @throws palaestra.domain.shared.Invalid if a text is out of the bounds that {@link HelpTask} names
     */
    public HelpTask add(SignedIn owner, String content, String codeType) {
        HelpTask task = new HelpTask(owner.account(), content, codeType, clock.instant());
        tasks.add(task);
        return task;
    }

    /**
     * Puts the task to the programmers, again if need be. What is adopted stays adopted.
     *
     * @param inNameOf who the actor says asks
     * @throws Forbidden unless that is the actor, and the task his
     * @throws NoSuchTask if there is no such task
     */
    public void ask(SignedIn owner, AccountId inNameOf, HelpTaskId id) {
        if (!owner.account().equals(inNameOf)) {
            throw new Forbidden("You may ask in your own name only.");
        }
        HelpTask task = tasks.lock(id).orElseThrow(NoSuchTask::new);
        task.requireOwner(owner);
        task.open(clock.instant());
    }

    /**
     * @throws Forbidden unless the reader may read the task
     * @throws NoSuchTask if there is no such task
     */
    public HelpTask read(SignedIn reader, HelpTaskId id) {
        HelpTask task = tasks.find(id).orElseThrow(NoSuchTask::new);
        task.requireReader(reader);
        return task;
    }

    /**
     * @param window of the answers
     * @throws Forbidden unless the reader may read the task
     * @throws NoSuchTask if there is no such task
     */
    public AnsweredTask readAnswered(SignedIn reader, HelpTaskId id, Window window) {
        return new AnsweredTask(read(reader, id), answers.of(id, window));
    }

    /**
     * The tasks of one account.
     *
     * @param state empty for both
     * @throws Forbidden unless the owner or an administrator asks
     */
    public TaskList listOf(SignedIn reader, AccountId owner, Optional<HelpTaskState> state, Window window) {
        if (!owner.equals(reader.account()) && !reader.isAdmin()) {
            throw new Forbidden("You may list your own tasks only.");
        }
        return tasks.list(new TaskFilter(Optional.of(owner), state), window);
    }

    /** The tasks that wait for an answer: everybody's for those who answer, one's own for everybody else. */
    public TaskList listOpen(SignedIn reader, Window window) {
        return reader.role() == Role.USER
                ? listOf(reader, reader.account(), Optional.of(HelpTaskState.OPEN), window)
                : tasks.list(TaskFilter.everybodys(HelpTaskState.OPEN), window);
    }

    void forget(@Observes AccountDeletion deletion) {
        tasks.removePrivateOf(deletion.account());
    }
}
