package palaestra.api.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import palaestra.domain.generation.Generated;

/** How many tokens a question and its answer have. */
public record TokenUsage(@JsonProperty("prompt_tokens") int promptTokens,
        @JsonProperty("completion_tokens") int completionTokens, @JsonProperty("total_tokens") int totalTokens) {

    static TokenUsage of(Generated generated) {
        return new TokenUsage(generated.promptTokens(), generated.outputTokens(),
                generated.promptTokens() + generated.outputTokens());
    }
}
