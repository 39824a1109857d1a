package palaestra.api.aideer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** That an account likes a chat. */
public record ChatLike(@JsonProperty("chat_id") UUID chatId, @JsonProperty("user_id") long userId) {
}
