package palaestra.domain.generation;

/** One message of a conversation with a model. */
public record ChatTurn(Role role, String content) {

    /** Who said it. */
    public enum Role {
        SYSTEM, USER, ASSISTANT
    }
}
