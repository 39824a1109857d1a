package palaestra.api.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.generation.TokenPrice;

/**
 * A model as OpenAI's clients know it, and after that what Palaestra knows besides.
 *
 * @param created always 0: a catalogue does not say since when it has a model
 */
public record ModelAnswer(String id, String object, long created, @JsonProperty("owned_by") String ownedBy,
        List<String> aliases, List<String> capabilities, @JsonProperty("context_length") int contextLength,
        List<String> tags, TokenPrice pricing) {

    static ModelAnswer of(ModelInfo model) {
        return new ModelAnswer(model.id(), "model", 0, "palaestra", model.aliases().stream().sorted().toList(),
                ModelDirectory.capabilities(model), model.contextTokens(), model.tags().stream().sorted().toList(),
                model.price());
    }
}
