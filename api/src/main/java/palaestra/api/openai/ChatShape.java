package palaestra.api.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import palaestra.domain.generation.Finish;
import palaestra.domain.generation.Generated;

/** Chat completions. */
record ChatShape(String id, long created, String model) implements AnswerShape {

    private static final String ASSISTANT = "assistant";

    @Override
    public Completion whole(Generated generated) {
        Message message = new Message(ASSISTANT, generated.text(), null);
        Choice choice = new Choice(0, message, null, AnswerShape.reason(generated.finish()));
        return new Completion(id, "chat.completion", created, model, List.of(choice), TokenUsage.of(generated));
    }

    @Override
    public List<Object> opening() {
        return List.of(chunk(new Delta(ASSISTANT, ""), null));
    }

    @Override
    public Chunk piece(String text) {
        return chunk(new Delta(null, text), null);
    }

    @Override
    public Chunk closing(Finish finish) {
        return chunk(new Delta(null, null), AnswerShape.reason(finish));
    }

    @Override
    public Chunk usage(Generated generated) {
        return new Chunk(id, "chat.completion.chunk", created, model, List.of(), TokenUsage.of(generated));
    }

    private Chunk chunk(Delta delta, String finish) {
        return new Chunk(id, "chat.completion.chunk", created, model, List.of(new Change(0, delta, null, finish)),
                null);
    }

    /** The whole answer. */
    record Completion(String id, String object, long created, String model, List<Choice> choices, TokenUsage usage) {
    }

    /** The one answer there is. */
    record Choice(int index, Message message, Object logprobs, @JsonProperty("finish_reason") String finishReason) {
    }

    /** What the model said. */
    record Message(String role, String content, String refusal) {
    }

    /** A piece of the answer. */
    record Chunk(String id, String object, long created, String model, List<Change> choices,
            @JsonInclude(JsonInclude.Include.NON_NULL) TokenUsage usage) {
    }

    /** What a chunk adds. */
    record Change(int index, Delta delta, Object logprobs, @JsonProperty("finish_reason") String finishReason) {
    }

    /** What a chunk adds to the message. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delta(String role, String content) {
    }
}
