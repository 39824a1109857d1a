package palaestra.codegen.openai;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import palaestra.domain.generation.Sampling;

/** The wish for the text at a cursor as it goes over the wire, to models that know how to fill in. */
public record CompletionBody(String model, String prompt, String suffix, @JsonbProperty("max_tokens") int maxTokens,
        double temperature, @JsonbProperty("top_p") double topP, long seed, List<String> stop,
        @JsonbProperty("frequency_penalty") Double frequencyPenalty,
        @JsonbProperty("presence_penalty") Double presencePenalty, @JsonbProperty("top_k") Integer topK,
        @JsonbProperty("repetition_penalty") Double repetitionPenalty,
        @JsonbProperty("repeat_penalty") Double repeatPenalty, boolean stream,
        @JsonbProperty("stream_options") StreamOptions streamOptions) {

    static CompletionBody streamed(String model, Extras extras, String prompt, String suffix, Sampling sampling,
            List<String> stops) {
        Sampling.Penalties penalties = sampling.penalties();
        return new CompletionBody(model, prompt, suffix, sampling.maxTokens(), sampling.temperature(),
                sampling.topP(), sampling.seed(), stops.isEmpty() ? null : stops,
                Extras.unless(0, penalties.frequency()), Extras.unless(0, penalties.presence()),
                extras.topK(sampling), extras.repetitionPenalty(penalties), extras.repeatPenalty(penalties), true,
                StreamOptions.WITH_USAGE);
    }
}
