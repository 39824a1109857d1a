package palaestra.domain.generation;

import palaestra.domain.shared.Invalid;

/**
 * How a model shall choose its words.
 *
 * @param seed equal seeds give equal answers where the model can promise that
 * @param maxTokens upper bound of the answer, 1..4096
 * @param topP share of the probability mass to choose from, above 0 and at most 1
 * @param temperature 0 (always the likeliest) to 2
 * @param topK number of likeliest tokens to choose from, 0..1000; 0 means all
 */
public record Sampling(long seed, int maxTokens, double topP, double temperature, int topK, Penalties penalties) {

    public static final int MAX_TOKENS = 4096;

    /**
     * What makes repeating less likely; each model heeds those that its protocol knows.
     *
     * @param repetition factor on the odds of every token that occurred, at least 0; 1 changes nothing
     * @param frequency -2..2, per occurrence; 0 changes nothing
     * @param presence -2..2, once a token has occurred; 0 changes nothing
     */
    public record Penalties(double repetition, double frequency, double presence) {

        public static final Penalties NONE = new Penalties(1, 0, 0);

        public Penalties {
            if (!(repetition >= 0 && repetition < Double.POSITIVE_INFINITY)) {
                throw new Invalid("The repetition penalty must be 0 or more.");
            }
            if (!(Math.abs(frequency) <= 2 && Math.abs(presence) <= 2)) {
                throw new Invalid("The frequency and presence penalties must be between -2 and 2.");
            }
        }
    }

    public Sampling {
        if (maxTokens < 1 || maxTokens > MAX_TOKENS) {
            throw new Invalid("The answer's length must be between 1 and 4096 tokens.");
        }
        if (!(topP > 0 && topP <= 1)) {
            throw new Invalid("top_p must be above 0 and at most 1.");
        }
        if (!(temperature >= 0 && temperature <= 2)) {
            throw new Invalid("The temperature must be between 0 and 2.");
        }
        if (topK < 0 || topK > 1000) {
            throw new Invalid("top_k must be between 0 and 1000.");
        }
    }

    public Sampling(long seed, int maxTokens, double topP, double temperature, int topK) {
        this(seed, maxTokens, topP, temperature, topK, Penalties.NONE);
    }

    /** The same with another upper bound of the answer's length. */
    public Sampling limitedTo(int tokens) {
        return new Sampling(seed, tokens, topP, temperature, topK, penalties);
    }
}
