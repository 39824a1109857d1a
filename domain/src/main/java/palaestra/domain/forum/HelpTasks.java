package palaestra.domain.forum;

import java.util.Optional;
import palaestra.domain.account.AccountId;

/** All help tasks. Every method needs a transaction. */
public interface HelpTasks {

    /**
     * Stores a new task and gives it its id.
     *
     * @throws palaestra.domain.shared.NotSignedIn if the owner's account was deleted meanwhile
     */
    void add(HelpTask task);

    Optional<HelpTask> find(HelpTaskId id);

    /** Finds the task and keeps others from changing it or its answers' adoption until the transaction ends. */
    Optional<HelpTask> lock(HelpTaskId id);

    /** Costs no more for a window beyond the end, or for long contents. */
    TaskList list(TaskFilter filter, Window window);

    /** Deletes the tasks of an account that is going to be deleted which nobody was ever asked about or answered. */
    void removePrivateOf(AccountId owner);
}
