package palaestra.codegen.openai;

import java.util.Locale;
import palaestra.domain.generation.ChatTurn;

/**
 * One turn of a conversation.
 *
 * @param role {@code system}, {@code user} or {@code assistant}
 */
public record ChatMessage(String role, String content) {

    static ChatMessage from(ChatTurn turn) {
        return new ChatMessage(turn.role().name().toLowerCase(Locale.ROOT), turn.content());
    }
}
