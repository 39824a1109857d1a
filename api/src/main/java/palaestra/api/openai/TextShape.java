package palaestra.api.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import palaestra.domain.generation.Finish;
import palaestra.domain.generation.Generated;

/** Completions: chunks and the whole look alike. */
record TextShape(String id, long created, String model) implements AnswerShape {

    @Override
    public Completion whole(Generated generated) {
        return completion(generated.text(), AnswerShape.reason(generated.finish()), TokenUsage.of(generated));
    }

    @Override
    public List<Object> opening() {
        return List.of();
    }

    @Override
    public Completion piece(String text) {
        return completion(text, null, null);
    }

    @Override
    public Completion closing(Finish finish) {
        return completion("", AnswerShape.reason(finish), null);
    }

    @Override
    public Completion usage(Generated generated) {
        return new Completion(id, "text_completion", created, model, List.of(), TokenUsage.of(generated));
    }

    private Completion completion(String text, String finish, TokenUsage usage) {
        return new Completion(id, "text_completion", created, model, List.of(new Choice(text, 0, null, finish)),
                usage);
    }

    /** The answer, or a piece of it. */
    record Completion(String id, String object, long created, String model, List<Choice> choices,
            @JsonInclude(JsonInclude.Include.NON_NULL) TokenUsage usage) {
    }

    /** The one answer there is. */
    record Choice(String text, int index, Object logprobs, @JsonProperty("finish_reason") String finishReason) {
    }
}
