package palaestra.domain.generation.task;

/**
 * What a reader of a task's stream sees.
 *
 * @param content all that was said until then; null for nothing
 */
public record TaskFrame(TaskState state, String content) {

    static TaskFrame running(String content) {
        return new TaskFrame(TaskState.RUNNING, content);
    }

    /** Of a task that has ended. */
    static TaskFrame last(Ending ending, String text) {
        return new TaskFrame(ending.state(), text);
    }
}
