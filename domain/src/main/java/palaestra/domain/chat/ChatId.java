package palaestra.domain.chat;

import java.util.UUID;

/** The identifier of a chat. */
public record ChatId(UUID value) {
}
