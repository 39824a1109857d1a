package palaestra.api.aideer;

import com.fasterxml.jackson.annotation.JsonProperty;
import palaestra.domain.generation.PresetParameters;

/** The parameters of a preset as they are shown, all nine of them. */
public record ParametersRead(String model, Long seed, @JsonProperty("max_tokens") Integer maxTokens,
        @JsonProperty("top_p") Double topP, @JsonProperty("top_k") Integer topK,
        @JsonProperty("repetition_penalty") Double repetitionPenalty,
        @JsonProperty("frequency_penalty") Double frequencyPenalty,
        @JsonProperty("presence_penalty") Double presencePenalty, Double temperature) {

    static ParametersRead of(PresetParameters parameters) {
        return new ParametersRead(parameters.model(), parameters.seed(), parameters.maxTokens(), parameters.topP(),
                parameters.topK(), parameters.repetitionPenalty(), parameters.frequencyPenalty(),
                parameters.presencePenalty(), parameters.temperature());
    }
}
