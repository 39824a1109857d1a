package palaestra.domain.course;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the nodes share about running tasks. A node is alive while it renews; its tasks are its own as long as it is.
 * Times are the database's. Every method needs a transaction.
 */
public interface RehearsalStore {

    /** A node that was not seen for so many seconds is dead to the others. */
    int LEASE_SECONDS = 12;

    void register(UUID node);

    /**
     * Says that the node is alive, for all its tasks at once.
     *
     * @return false if others took it for dead: none of its tasks is its own any more
     */
    boolean renew(UUID node);

    /** Takes the task for the node, if it runs and nobody has it. */
    Optional<Claim> claim(UUID node, CourseTaskId task);

    /** Writes what happened, unless the task is not the node's any more. @return the tasks that were written */
    Set<CourseTaskId> advance(UUID node, List<Advance> steps, Instant now);

    /** Those of the tasks that are the node's own. */
    Set<CourseTaskId> heldBy(UUID node, Set<CourseTaskId> tasks);

    /** Gives these tasks back to the queue where they are now, as far as they are the node's own. @return those */
    Set<CourseTaskId> release(UUID node, Set<CourseTaskId> tasks);

    /** Gives the node's tasks back to the queue where they are now, and forgets the node. */
    Set<CourseTaskId> release(UUID node);

    /** Gives the tasks of dead nodes back to the queue where they were when these nodes were last seen. */
    Set<CourseTaskId> releaseDead();

    /** Fails the tasks that nodes have run for so many seconds since they were last started or resumed. */
    Set<CourseTaskId> failOverdue(int seconds, String reason, Instant now);

    /**
     * Queued tasks whose message was not sent, or came to nothing, in the order in which they shall run: owners take
     * turns. Marks them as sent, so that no other node sends them too.
     */
    List<CourseTaskId> takeUnsent(int limit);

    /** Remembers the numbers of the messages that were sent. */
    void sent(Map<CourseTaskId, String> messages);
}
