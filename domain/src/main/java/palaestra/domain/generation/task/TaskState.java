package palaestra.domain.generation.task;

/** How far a task is. */
public enum TaskState {
    PENDING,
    RUNNING,
    FINISHED,
    FAILED;

    public boolean ended() {
        return this == FINISHED || this == FAILED;
    }

    /** A running task may be claimed once more, after its node was lost. */
    public boolean canBecome(TaskState next) {
        return switch (this) {
            case PENDING -> next == RUNNING || next == FAILED;
            case RUNNING -> next != PENDING;
            case FINISHED, FAILED -> false;
        };
    }
}
