package palaestra.domain.generation;

/**
 * A wish to have a piece of code changed.
 *
 * @param prefix what is before the piece; may be empty
 * @param code the piece to be replaced
 * @param suffix what is after it; may be empty
 * @param instruction what shall become of it, in natural language
 * @param language as the editor names it, for instance {@code typescript}; empty where unknown
 * @param maxLines upper bound of the answer's lines, at least 1
 */
public record EditRequest(String prefix, String code, String suffix, String instruction, String language,
        int maxLines, Sampling sampling) {
}
