package palaestra.domain.generation;

/** Why an answer ended. */
public enum Finish {
    /** The model had said all, or came to a stop text. */
    STOP,
    /** It reached the most tokens or lines allowed. */
    LENGTH
}
