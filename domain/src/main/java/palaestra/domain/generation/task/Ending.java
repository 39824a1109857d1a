package palaestra.domain.generation.task;

/** Every way in which a task ends, and what it means; docs/credits.md has it as a table. */
public enum Ending {
    /** The model said all. */
    FINISHED(true, true),
    /** What is held paid for no more: what was said until then is the answer. */
    HOLD_USED_UP(true, true),
    /** The model failed before it said anything. */
    FAILED_BEFORE_TEXT(false, false),
    /** The model failed in the middle. */
    FAILED_AFTER_TEXT(false, true),
    CANCELLED_BEFORE_TEXT(false, false),
    CANCELLED_AFTER_TEXT(false, true),
    /** The node was lost in the middle, or so often that it is not tried again. */
    NODE_LOST(false, false),
    /** The chat was deleted meanwhile. */
    CHAT_GONE(false, false);

    private final boolean answers;
    private final boolean charged;

    Ending(boolean answers, boolean charged) {
        this.answers = answers;
        this.charged = charged;
    }

    /** Whether the text becomes part of the chat. */
    public boolean answers() {
        return answers;
    }

    /** Whether what was produced is paid for. */
    public boolean charged() {
        return charged;
    }

    public TaskState state() {
        return answers ? TaskState.FINISHED : TaskState.FAILED;
    }
}
