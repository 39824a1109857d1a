package palaestra.domain.generation;

import java.util.Optional;
import palaestra.domain.shared.Invalid;

/**
 * How a preset wants its model to answer. Null in any field leaves the choice to the model.
 *
 * @param model a name that {@link PricedModels} knows
 * @param seed at least 0
 * @param maxTokens 1..2000
 * @param topP above 0 and below 1
 * @param topK 1..100
 * @param repetitionPenalty at least 0
 * @param frequencyPenalty -2..2
 * @param presencePenalty -2..2
 * @param temperature 0..2, 2 excluded
 */
public record PresetParameters(String model, Long seed, Integer maxTokens, Double topP, Integer topK,
        Double repetitionPenalty, Double frequencyPenalty, Double presencePenalty, Double temperature) {

    public PresetParameters {
        requireAll(seed == null || seed >= 0, maxTokens == null || maxTokens >= 1 && maxTokens <= 2_000,
                topP == null || topP > 0 && topP < 1, topK == null || topK >= 1 && topK <= 100,
                repetitionPenalty == null || repetitionPenalty >= 0 && repetitionPenalty < Double.POSITIVE_INFINITY,
                frequencyPenalty == null || Math.abs(frequencyPenalty) <= 2,
                presencePenalty == null || Math.abs(presencePenalty) <= 2,
                temperature == null || temperature >= 0 && temperature < 2);
    }

    /** @param defaults of the model */
    public Sampling sampling(Sampling defaults) {
        Sampling.Penalties none = defaults.penalties();
        return new Sampling(
                Optional.ofNullable(seed).orElse(defaults.seed()),
                Optional.ofNullable(maxTokens).orElse(defaults.maxTokens()),
                Optional.ofNullable(topP).orElse(defaults.topP()),
                Optional.ofNullable(temperature).orElse(defaults.temperature()),
                Optional.ofNullable(topK).orElse(defaults.topK()),
                new Sampling.Penalties(
                        Optional.ofNullable(repetitionPenalty).orElse(none.repetition()),
                        Optional.ofNullable(frequencyPenalty).orElse(none.frequency()),
                        Optional.ofNullable(presencePenalty).orElse(none.presence())));
    }

    private static void requireAll(boolean... conditions) {
        for (boolean condition : conditions) {
            if (!condition) {
                throw new Invalid("A parameter of the preset is out of its range.");
            }
        }
    }
}
