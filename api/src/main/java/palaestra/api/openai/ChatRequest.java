package palaestra.api.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.generation.ChatTurn;
import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.ModelInfo;

/** A wish for the next message of a chat, as OpenAI's clients send it; null where they say nothing. */
public record ChatRequest(
        @Schema(required = true, examples = "recall") @NotBlank(message = "must name a model") String model,
        @Schema(required = true)
        @NotNull(message = "must be an array of 1 to 1000 messages")
        @Size(min = 1, max = 1_000, message = "must be an array of 1 to 1000 messages")
        List<@Valid @NotNull(message = "must be a message") ChatMessage> messages,
        @JsonProperty("max_tokens") @Min(value = 1, message = "must be 1 or more") Integer maxTokens,
        @JsonProperty("max_completion_tokens") @Min(value = 1, message = "must be 1 or more")
        Integer maxCompletionTokens,
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
        @Schema(implementation = String.class, description = "A string, or an array of at most four") JsonNode stop,
        Boolean stream,
        @JsonProperty("stream_options") StreamOptions streamOptions) implements SamplingWishes {

    @Override
    public Integer lengthWish() {
        return maxCompletionTokens == null ? maxTokens : maxCompletionTokens;
    }

    Conversation toConversation(ModelInfo model) throws JsonProcessingException {
        List<ChatTurn> turns = new ArrayList<>();
        for (ChatMessage message : messages) {
            turns.add(message.toTurn());
        }
        return new Conversation(turns, over(model.defaults()), Texts.stops(stop));
    }

    AnswerForm form() {
        return AnswerForm.of(stream, streamOptions);
    }
}
