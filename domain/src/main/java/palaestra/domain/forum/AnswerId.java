package palaestra.domain.forum;

/** The number of an answer, counted through all tasks. */
public record AnswerId(long value) {
}
