package palaestra.domain.generation;

/** What a model can do. */
public enum Capability {
    /** Code from one request in natural language. */
    GENERATE,
    /** Answers in a conversation. */
    CHAT,
    /** The text that belongs between what is before and what is after a cursor. */
    COMPLETE,
    /** Another version of a piece of code, after an instruction. */
    EDIT
}
