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
public record Sampling(long seed, int maxTokens, double topP, double temperature, int topK) {

    public Sampling {
        if (maxTokens < 1 || maxTokens > 4096) {
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
}
