package palaestra.codegen.recall;

/**
 * One way to show a function.
 *
 * @param tokens of the text, by cl100k
 * @param shortened whether a part of the function is left out
 */
public record Variant(String text, int tokens, boolean shortened) {
}
