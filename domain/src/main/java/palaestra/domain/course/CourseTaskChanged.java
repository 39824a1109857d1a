package palaestra.domain.course;

/**
 * Something about the task is not as it was. Fired in the transaction of the change.
 *
 * @param stopped whether whoever runs the task must let go of it
 */
public record CourseTaskChanged(CourseTaskId task, boolean stopped) {
}
