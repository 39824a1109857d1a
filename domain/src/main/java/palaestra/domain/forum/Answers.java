package palaestra.domain.forum;

import java.util.List;
import java.util.Optional;

/** All answers. Every method needs a transaction. */
public interface Answers {

    /**
     * Stores a new answer and gives it its id.
     *
     * @throws palaestra.domain.shared.NotSignedIn if the author's account was deleted meanwhile
     * @throws NoSuchTask if there is no such task
     */
    void add(Answer answer);

    Optional<Answer> find(AnswerId id);

    /** Which task the answer answers; reads nothing else, so that the task can be locked before the answer is read. */
    Optional<HelpTaskId> taskOf(AnswerId id);

    /** In ascending order of their ids. */
    List<Answer> of(HelpTaskId task, Window window);

    /**
     * Takes the adoption back from whichever answer of the task has it. Reaches the database at once, so that another
     * answer can be adopted in the same transaction. The task must be locked.
     */
    void releaseAdopted(HelpTaskId task);
}
