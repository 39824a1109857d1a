package palaestra.codegen.openai;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.Sampling;

/** The question as it goes over the wire. {@code top_k} is not part of this protocol. */
public record ChatCompletionRequest(String model, List<ChatMessage> messages,
        @JsonbProperty("max_tokens") int maxTokens, double temperature, @JsonbProperty("top_p") double topP,
        long seed, boolean stream) {

    static ChatCompletionRequest from(String model, GenerationRequest request) {
        Sampling sampling = request.sampling();
        String language = request.language().canonicalName();
        ChatMessage instruction = new ChatMessage("system", "You write " + language + ". Answer with " + language
                + " code only: no explanation before or after it, no Markdown. Explain in comments where needed.");
        ChatMessage wish = new ChatMessage("user", request.prompt());
        return new ChatCompletionRequest(model, List.of(instruction, wish), sampling.maxTokens(),
                sampling.temperature(), sampling.topP(), sampling.seed(), false);
    }
}
