package palaestra.codegen.openai;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.function.IntSupplier;
import palaestra.codegen.catalogue.ModelEntry;
import palaestra.codegen.remote.Exchange;
import palaestra.codegen.remote.RestClients;
import palaestra.codegen.remote.Upstream;
import palaestra.codegen.remote.UpstreamFailure;
import palaestra.codegen.token.Tokens;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationRequest;

/** A model behind the chat completions protocol. */
public class ChatCompletionsUpstream implements Upstream {

    private final ChatCompletionsClient client;
    private final ModelEntry entry;

    public ChatCompletionsUpstream(ModelEntry entry) {
        this.client = RestClients.build(ChatCompletionsClient.class, entry,
                UriBuilder.fromUri(entry.url()).path("chat/completions").build());
        this.entry = entry;
    }

    @Override
    public Generated ask(GenerationRequest request, long deadline) {
        ChatCompletionRequest question = ChatCompletionRequest.from(entry.upstreamModel(), request);
        JsonObject answer = Exchange.json(() -> complete(question), deadline);
        String code = code(answer);
        return new Generated(code, used(answer, "prompt_tokens", () -> Tokens.count(request.prompt())),
                used(answer, "completion_tokens", () -> Tokens.count(code)));
    }

    private Response complete(ChatCompletionRequest question) {
        return entry.apiKey().map(key -> client.complete("Bearer " + key.reveal(), question))
                .orElseGet(() -> client.complete(question));
    }

    private static String code(JsonObject answer) {
        if (answer.get("choices") instanceof JsonArray choices && !choices.isEmpty()
                && choices.get(0) instanceof JsonObject choice
                && choice.get("message") instanceof JsonObject message
                && message.get("content") instanceof JsonString content) {
            String code = CodeFence.strip(content.getString());
            if (!code.isBlank()) {
                return code;
            }
        }
        throw UpstreamFailure.nonsense("gave an answer without code in it");
    }

    private static int used(JsonObject answer, String field, IntSupplier otherwise) {
        JsonValue usage = answer.get("usage");
        if (usage instanceof JsonObject counts && counts.get(field) instanceof JsonNumber number
                && number.doubleValue() >= 0 && number.doubleValue() <= Integer.MAX_VALUE) {
            return number.intValue();
        }
        return otherwise.getAsInt();
    }
}
