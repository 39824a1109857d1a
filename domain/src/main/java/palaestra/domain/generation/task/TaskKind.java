package palaestra.domain.generation.task;

import java.util.UUID;

/** What a task is for. */
public enum TaskKind {
    /** The next message of a chat. */
    CHAT("Consume: Chat generation"),
    /** A chat's title. */
    TITLE("Consume: Title generation");

    private final String label;

    TaskKind(String label) {
        this.label = label;
    }

    /** What the account's owner reads of the cost. */
    String description(UUID chat, TaskId task) {
        return label + ", chat_id: " + chat + ", task_id: " + task;
    }
}
