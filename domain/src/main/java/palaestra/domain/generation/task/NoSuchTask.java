package palaestra.domain.generation.task;

import palaestra.domain.shared.NotFound;

/** There is no such task, or not any more. */
public class NoSuchTask extends NotFound {

    public NoSuchTask(TaskId id) {
        super("Task " + id + " not found");
    }
}
