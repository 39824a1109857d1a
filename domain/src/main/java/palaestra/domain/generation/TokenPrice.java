package palaestra.domain.generation;

import palaestra.domain.shared.Invalid;

/**
 * What a model costs.
 *
 * @param prompt credits per token of the question, not negative
 * @param output credits per token of the answer, not negative
 */
public record TokenPrice(long prompt, long output) {

    public static final TokenPrice FREE = new TokenPrice(0, 0);

    public TokenPrice {
        if (prompt < 0 || output < 0) {
            throw new Invalid("A price must not be negative.");
        }
    }

    /** @return credits */
    public long of(long promptTokens, long outputTokens) {
        return Math.addExact(Math.multiplyExact(prompt, promptTokens), Math.multiplyExact(output, outputTokens));
    }
}
