package palaestra.domain.generation.task;

import java.time.Instant;
import java.util.Optional;
import palaestra.domain.account.AccountId;

/**
 * A task as a list shows it.
 *
 * @param model the name by which the preset chose it; empty for the default
 * @param changedAt when its state changed last
 */
public record TaskLine(TaskId id, AccountId owner, String username, TaskKind kind, Optional<String> model,
        TaskState state, Optional<Ending> ending, boolean cancelled, Instant createdAt, Instant changedAt) {
}
