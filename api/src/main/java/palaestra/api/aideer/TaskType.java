package palaestra.api.aideer;

import palaestra.domain.generation.task.TaskKind;

/** What a task shall generate, by its documented name; images are none of it. */
enum TaskType {
    CHAT_GENERATION(TaskKind.CHAT),
    TITLE_GENERATION(TaskKind.TITLE);

    private final TaskKind kind;

    TaskType(TaskKind kind) {
        this.kind = kind;
    }

    TaskKind kind() {
        return kind;
    }
}
