package palaestra.api.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.generation.ChatTurn;

/**
 * One message of a chat.
 *
 * @param content a string or an array of text parts
 */
public record ChatMessage(
        @Schema(enumeration = {"system", "developer", "user", "assistant"})
        @NotNull(message = "must be system, developer, user or assistant")
        @Pattern(regexp = "system|developer|user|assistant", message = "must be system, developer, user or assistant")
        String role,
        @Schema(implementation = String.class, description = "A string, or an array of text parts") JsonNode content) {

    ChatTurn toTurn() throws JsonProcessingException {
        return new ChatTurn(switch (role) {
            case "assistant" -> ChatTurn.Role.ASSISTANT;
            case "user" -> ChatTurn.Role.USER;
            default -> ChatTurn.Role.SYSTEM;
        }, Texts.content(content));
    }
}
