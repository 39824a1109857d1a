package palaestra.codegen.openai;

/**
 * One turn of a conversation.
 *
 * @param role {@code system} or {@code user}
 */
public record ChatMessage(String role, String content) {
}
