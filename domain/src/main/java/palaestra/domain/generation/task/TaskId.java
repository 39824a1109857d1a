package palaestra.domain.generation.task;

import java.util.UUID;

/** The name of a task, which nobody can guess. */
public record TaskId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
