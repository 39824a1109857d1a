package palaestra.codegen.createitem;

import jakarta.json.bind.annotation.JsonbProperty;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.Sampling;

/** The question as it goes over the wire. */
public record CreateItemRequest(String lang, String prompt, long seed,
        @JsonbProperty("max_length") int maxLength, @JsonbProperty("top_p") double topP, double temperature,
        @JsonbProperty("top_k") int topK) {

    static CreateItemRequest from(GenerationRequest request) {
        Sampling sampling = request.sampling();
        return new CreateItemRequest(request.language().canonicalName(), request.prompt(), sampling.seed(),
                sampling.maxTokens(), sampling.topP(), sampling.temperature(), sampling.topK());
    }
}
