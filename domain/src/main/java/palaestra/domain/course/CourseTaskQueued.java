package palaestra.domain.course;

/** The task waits for a node from now on. Fired in the transaction that queued it. */
public record CourseTaskQueued(CourseTaskId task) {
}
