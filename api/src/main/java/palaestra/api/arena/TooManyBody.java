package palaestra.api.arena;

/** What is said to those who ask too often. */
public record TooManyBody(String error, String detail) {
}
