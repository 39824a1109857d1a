package palaestra.api.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.ModelInfo;

/** A wish for the text between prompt and suffix, as OpenAI's clients send it; null where they say nothing. */
public record TextRequest(
        @Schema(required = true, examples = "ngram") @NotBlank(message = "must name a model") String model,
        @Schema(required = true, implementation = String.class, description = "A string, or an array of one")
        JsonNode prompt,
        String suffix,
        @JsonProperty("max_tokens") @Min(value = 1, message = "must be 1 or more") Integer maxTokens,
        @DecimalMin(value = "0", message = "must be between 0 and 2")
        @DecimalMax(value = "2", message = "must be between 0 and 2") Double temperature,
        @JsonProperty("top_p") @DecimalMin(value = "0", message = "must be between 0 and 1")
        @DecimalMax(value = "1", message = "must be between 0 and 1") Double topP,
        @JsonProperty("top_k") @Min(value = 0, message = "must be between 0 and 1000")
        @Max(value = 1_000, message = "must be between 0 and 1000") Integer topK,
        Long seed,
        @JsonProperty("frequency_penalty") @DecimalMin(value = "-2", message = "must be between -2 and 2")
        @DecimalMax(value = "2", message = "must be between -2 and 2") Double frequencyPenalty,
        @JsonProperty("presence_penalty") @DecimalMin(value = "-2", message = "must be between -2 and 2")
        @DecimalMax(value = "2", message = "must be between -2 and 2") Double presencePenalty,
        @Min(value = 1, message = "must be 1: there is one answer to a request")
        @Max(value = 1, message = "must be 1: there is one answer to a request") Integer n,
        @JsonProperty("best_of") @Min(value = 1, message = "must be 1: there is one answer to a request")
        @Max(value = 1, message = "must be 1: there is one answer to a request") Integer bestOf,
        @AssertFalse(message = "must be false: the answer does not repeat the prompt") Boolean echo,
        @Schema(implementation = String.class, description = "A string, or an array of at most four") JsonNode stop,
        Boolean stream,
        @JsonProperty("stream_options") StreamOptions streamOptions) implements SamplingWishes {

    /** More than any answer has. */
    private static final int ALL_LINES = 4_096;

    @Override
    public Integer lengthWish() {
        return maxTokens;
    }

    CompletionRequest toCompletion(ModelInfo model) throws JsonProcessingException {
        return new CompletionRequest(Texts.prompt(prompt), suffix == null ? "" : suffix, Optional.empty(), ALL_LINES,
                over(model.defaults()), Texts.stops(stop));
    }

    AnswerForm form() {
        return AnswerForm.of(stream, streamOptions);
    }
}
