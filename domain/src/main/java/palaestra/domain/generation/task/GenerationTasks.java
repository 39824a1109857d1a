package palaestra.domain.generation.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All tasks, their logs, and who streams them. Every method needs a transaction. What changes a state is one
 * statement that changes nothing if the state is no longer the expected one.
 */
public interface GenerationTasks {

    void add(GenerationTask task);

    Optional<GenerationTask> find(TaskId id);

    /**
     * Makes the node the one that runs the task, if it is pending, or running with a lease that has run out.
     *
     * @return the task, with a new fencing number; empty if it runs elsewhere, has ended, or is none
     */
    Optional<GenerationTask> claim(TaskId id, UUID node, Instant now, Instant until);

    /** Renews the leases of all that run on the node. */
    void renew(UUID node, Instant until);

    /** Lets another node claim what this one gives up. */
    void giveUp(TaskId id, int fence, Instant now);

    /** Pending since before {@code pendingSince}, or with a lease that has run out at {@code now}; oldest first. */
    List<TaskId> abandoned(Instant now, Instant pendingSince, int limit);

    /**
     * Appends to the log.
     *
     * @param number of the first piece, 0 for the first of all
     * @return false if the task was claimed by somebody else meanwhile, has ended, or is none
     */
    boolean log(TaskId id, int fence, int number, List<String> pieces);

    /** What was said from that number on, by whoever has the task now. */
    List<String> logged(TaskId id, int from);

    /** Whether anything was ever said, by whoever had the task. */
    boolean everLogged(TaskId id);

    /** @return false unless the task is under way and nobody claimed it since */
    boolean end(TaskId id, int fence, Ending ending, String text, Instant now);

    /** @return false if it has ended already */
    boolean cancel(TaskId id, Instant now);

    /** Of those that run on the node. */
    List<TaskId> cancelled(UUID node);

    /** @return false unless it has ended */
    boolean delete(TaskId id);

    int deleteEndedBefore(Instant time, int limit);

    /** @return false if another stream has the task at that time */
    boolean leaseStream(TaskId id, UUID stream, UUID node, Instant now, Instant until);

    /** Of all streams of the node. */
    void renewStreams(UUID node, Instant until);

    void releaseStream(TaskId id, UUID stream);
}
