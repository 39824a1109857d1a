package palaestra.domain.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import palaestra.domain.account.AccountId;
import palaestra.domain.course.CourseTaskState.Action;

/** All course tasks as their owners and administrators deal with them. Every method needs a transaction. */
public interface CourseTasks {

    /** Stores a new task and gives it its id. */
    void add(CourseTask task);

    Optional<CourseTask> find(CourseTaskId id);

    /** Those that there are, in no particular order. */
    List<CourseTask> findAll(Set<CourseTaskId> ids);

    /** How many tasks of the owner count against the limit. */
    int countActive(AccountId owner);

    /**
     * Does it if the task's state allows it: compares and sets in one statement. What stops a task keeps its position
     * as it is at that moment.
     *
     * @param reason what {@link CourseTask#reason} says afterwards; empty to leave it to the action
     * @return whether this call did it
     */
    boolean move(CourseTaskId id, Action action, Instant now, Optional<String> reason);

    TaskPage list(TaskFilter filter, TaskWindow window);

    /** @param limit 1 to {@link LogLine#KEPT}; newest first */
    List<LogLine> log(CourseTaskId id, int limit);

    void addLog(CourseTaskId id, LogLine.Entry line, Instant now);

    /** In the order of courses and items. */
    List<Solution> solutions(CourseTaskId id);

    /** The running tasks of an account. */
    List<CourseTaskId> runningOf(AccountId owner);

    /** How many tasks go before it to the next free node, plus one; empty unless it waits for one. */
    Optional<Integer> queuePosition(CourseTaskId id);
}
