package palaestra.codegen.openai;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import palaestra.codegen.remote.AnswerReader;
import palaestra.codegen.remote.UpstreamFailure;
import palaestra.codegen.token.Tokens;
import palaestra.domain.generation.Finish;
import palaestra.domain.generation.Generated;

/** Reads the chunks of a streamed answer: those of {@code /chat/completions} as well as those of /completions. */
class ChunkReader implements AnswerReader {

    private static final String DONE = "[DONE]";
    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    private final IntSupplier promptTokens;
    private final Consumer<String> onText;
    private final StringBuilder text = new StringBuilder();
    private boolean done;
    private Finish finish;
    private JsonObject usage = JsonValue.EMPTY_JSON_OBJECT;

    /** @param promptTokens counts them where the server does not tell */
    ChunkReader(IntSupplier promptTokens, Consumer<String> onText) {
        this.promptTokens = promptTokens;
        this.onText = onText;
    }

    @Override
    public boolean read(String data) {
        if (data.strip().equals(DONE)) {
            done = true;
            return true;
        }
        JsonObject chunk = object(data);
        if (isPresent(chunk.get("error")) || chunk.get("object") instanceof JsonString type
                && type.getString().equals("error")) {
            throw UpstreamFailure.gaveUp();
        }
        if (chunk.get("usage") instanceof JsonObject counts) {
            usage = counts;
        }
        if (chunk.get("choices") instanceof JsonArray choices && !choices.isEmpty()
                && choices.get(0) instanceof JsonObject choice) {
            read(choice);
        }
        return false;
    }

    @Override
    public Generated answer() {
        if (!done && finish == null) {
            throw text.isEmpty() ? UpstreamFailure.nonsense("gave no answer") : UpstreamFailure.broken(null);
        }
        String all = text.toString();
        return new Generated(all, Usage.count(usage, "prompt_tokens", promptTokens),
                Usage.count(usage, "completion_tokens", () -> Tokens.count(all)),
                finish == null ? Finish.STOP : finish);
    }

    private void read(JsonObject choice) {
        if (choice.get("index") instanceof JsonNumber index && index.intValue() != 0) {
            return;
        }
        JsonValue piece = choice.get("delta") instanceof JsonObject delta ? delta.get("content") : choice.get("text");
        if (piece instanceof JsonString said && !said.getString().isEmpty()) {
            text.append(said.getString());
            onText.accept(said.getString());
        }
        if (choice.get("finish_reason") instanceof JsonString reason) {
            finish = reason.getString().equals("length") ? Finish.LENGTH : Finish.STOP;
        }
    }

    private static boolean isPresent(JsonValue value) {
        return value != null && value != JsonValue.NULL;
    }

    private static JsonObject object(String data) {
        try (JsonReader reader = JSON.createReader(new StringReader(data))) {
            if (reader.readValue() instanceof JsonObject object) {
                return object;
            }
        } catch (RuntimeException e) {
            // Not JsonException alone: the parser throws others at text that is nested too deeply.
            throw UpstreamFailure.nonsense("gave an answer with a piece that is not JSON");
        }
        throw UpstreamFailure.nonsense("gave an answer with a piece that is not a JSON object");
    }
}
