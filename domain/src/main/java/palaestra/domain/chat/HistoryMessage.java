package palaestra.domain.chat;

import java.time.Instant;

/**
 * A message as it is read.
 *
 * @param ownerId the number of the account whose history it belongs to
 * @param createdAt no other message has the same, to the microsecond
 */
public record HistoryMessage(long id, String message, MessageType type, long appId, long ownerId, Instant createdAt,
        Instant updatedAt) {
}
