package palaestra.domain.course;

/** What a rehearsal does at an item that is not open yet. */
public enum NotOpenAction {
    /** Waits and tries again. */
    RETRY,
    /** Pauses the task, with a reason; resuming it tries again. */
    ASK,
    /** Leaves the item out. */
    CONTINUE
}
