package palaestra.codegen.openai;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.Set;
import palaestra.domain.generation.ChatTurn;
import palaestra.domain.generation.ChatTurn.Role;
import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.Sampling;

/** The question as it goes over the wire; what is null is left out. */
public record ChatCompletionRequest(String model, List<ChatMessage> messages,
        @JsonbProperty("max_tokens") int maxTokens, double temperature, @JsonbProperty("top_p") double topP,
        long seed, List<String> stop, @JsonbProperty("frequency_penalty") Double frequencyPenalty,
        @JsonbProperty("presence_penalty") Double presencePenalty, @JsonbProperty("top_k") Integer topK,
        @JsonbProperty("repetition_penalty") Double repetitionPenalty,
        @JsonbProperty("repeat_penalty") Double repeatPenalty, boolean stream,
        @JsonbProperty("stream_options") StreamOptions streamOptions) {

    static ChatCompletionRequest from(String model, Set<String> extras, GenerationRequest request) {
        String language = request.language().canonicalName();
        ChatTurn instruction = new ChatTurn(Role.SYSTEM, "You write " + language + ". Answer with " + language
                + " code only: no explanation before or after it, no Markdown. Explain in comments where needed.");
        ChatTurn wish = new ChatTurn(Role.USER, request.prompt());
        return of(model, new Extras(extras), new Conversation(List.of(instruction, wish), request.sampling(),
                List.of()), false);
    }

    static ChatCompletionRequest streamed(String model, Set<String> extras, Conversation conversation) {
        return of(model, new Extras(extras), conversation, true);
    }

    private static ChatCompletionRequest of(String model, Extras extras, Conversation conversation, boolean stream) {
        Sampling sampling = conversation.sampling();
        Sampling.Penalties penalties = sampling.penalties();
        return new ChatCompletionRequest(model, conversation.turns().stream().map(ChatMessage::from).toList(),
                sampling.maxTokens(), sampling.temperature(), sampling.topP(), sampling.seed(),
                conversation.stops().isEmpty() ? null : conversation.stops(),
                Extras.unless(0, penalties.frequency()), Extras.unless(0, penalties.presence()),
                extras.topK(sampling), extras.repetitionPenalty(penalties), extras.repeatPenalty(penalties), stream,
                stream ? StreamOptions.WITH_USAGE : null);
    }
}
