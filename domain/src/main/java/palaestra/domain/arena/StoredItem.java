package palaestra.domain.arena;

import java.time.Instant;
import java.util.UUID;

/**
 * What the server remembers of an answer that it showed.
 *
 * @param user the number of the arena user; null after he was erased
 * @param userId what the client called him; null like {@code user}
 * @param language null where unknown
 */
public record StoredItem(UUID id, UUID pair, int position, TaskKind kind, String model, boolean empty, Long user,
        String userId, Privacy privacy, String language, Instant at) {
}
