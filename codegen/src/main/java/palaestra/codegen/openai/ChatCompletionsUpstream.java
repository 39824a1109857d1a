package palaestra.codegen.openai;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.function.IntSupplier;
import palaestra.codegen.catalogue.ModelEntry;
import palaestra.codegen.remote.Exchange;
import palaestra.codegen.remote.RestClients;
import palaestra.codegen.remote.StreamedQuestion;
import palaestra.codegen.remote.Upstream;
import palaestra.codegen.remote.UpstreamFailure;
import palaestra.codegen.token.Tokens;
import palaestra.domain.generation.ChatTurn;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationRequest;

/** A model behind the chat completions protocol. */
public class ChatCompletionsUpstream implements Upstream {

    private final ChatCompletionsClient client;
    private final ModelEntry entry;
    private final Jsonb json = JsonbBuilder.create();

    public ChatCompletionsUpstream(ModelEntry entry) {
        this.client = RestClients.build(ChatCompletionsClient.class, entry,
                UriBuilder.fromUri(entry.url()).path("chat/completions").build());
        this.entry = entry;
    }

    @Override
    public Generated ask(GenerationRequest request, long deadline) {
        ChatCompletionRequest question = ChatCompletionRequest.from(entry.upstreamModel(), entry.extras(), request);
        JsonObject answer = Exchange.json(() -> complete(question), deadline);
        String code = code(answer);
        return new Generated(code, used(answer, "prompt_tokens", () -> Tokens.count(request.prompt())),
                used(answer, "completion_tokens", () -> Tokens.count(code)));
    }

    @Override
    public Optional<StreamedQuestion> chat(Conversation conversation) {
        IntSupplier promptTokens = () -> conversation.turns().stream().map(ChatTurn::content)
                .mapToInt(Tokens::count).sum();
        return Optional.of(new StreamedQuestion(request("chat/completions",
                ChatCompletionRequest.streamed(entry.upstreamModel(), entry.extras(), conversation)),
                onText -> new ChunkReader(promptTokens, onText)));
    }

    @Override
    public Optional<StreamedQuestion> complete(CompletionRequest request) {
        IntSupplier promptTokens = () -> Tokens.count(request.prefix()) + Tokens.count(request.suffix());
        return Optional.of(new StreamedQuestion(request("completions",
                CompletionBody.streamed(entry.upstreamModel(), entry.extras(), request)),
                onText -> new ChunkReader(promptTokens, onText)));
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
        return Usage.count(answer.get("usage") instanceof JsonObject usage ? usage : JsonValue.EMPTY_JSON_OBJECT,
                field, otherwise);
    }

    private HttpRequest request(String path, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(UriBuilder.fromUri(entry.url()).path(path).build())
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCEPT, MediaType.SERVER_SENT_EVENTS)
                .POST(HttpRequest.BodyPublishers.ofString(json.toJson(body)));
        entry.apiKey().ifPresent(key -> request.header(HttpHeaders.AUTHORIZATION, "Bearer " + key.reveal()));
        return request.build();
    }
}
