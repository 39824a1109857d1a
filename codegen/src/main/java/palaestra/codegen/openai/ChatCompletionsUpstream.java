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
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import palaestra.codegen.catalogue.BackEnd;
import palaestra.codegen.remote.Exchange;
import palaestra.codegen.remote.RestClients;
import palaestra.codegen.remote.StreamedQuestion;
import palaestra.codegen.remote.Upstream;
import palaestra.codegen.remote.UpstreamFailure;
import palaestra.codegen.token.Tokens;
import palaestra.domain.generation.ChatTurn;
import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.Sampling;

/** A model behind the chat completions protocol. */
public class ChatCompletionsUpstream implements Upstream {

    private final ChatCompletionsClient client;
    private final BackEnd backEnd;
    private final Jsonb json = JsonbBuilder.create();

    public ChatCompletionsUpstream(BackEnd backEnd) {
        this.client = RestClients.build(ChatCompletionsClient.class, backEnd,
                UriBuilder.fromUri(backEnd.url()).path("chat/completions").build());
        this.backEnd = backEnd;
    }

    @Override
    public Generated ask(GenerationRequest request, long deadline) {
        ChatCompletionRequest question = ChatCompletionRequest.from(backEnd.upstreamModel(), backEnd.extras(), request);
        JsonObject answer = Exchange.json(() -> complete(question), deadline);
        String code = code(answer);
        return new Generated(code, used(answer, "prompt_tokens", () -> Tokens.count(request.prompt())),
                used(answer, "completion_tokens", () -> Tokens.count(code)));
    }

    @Override
    public StreamedQuestion chat(Conversation conversation) {
        IntSupplier promptTokens = () -> conversation.turns().stream().map(ChatTurn::content)
                .mapToInt(Tokens::count).sum();
        return new StreamedQuestion(post("chat/completions",
                ChatCompletionRequest.streamed(backEnd.upstreamModel(), backEnd.extras(), conversation)),
                onText -> new ChunkReader(promptTokens, onText));
    }

    @Override
    public StreamedQuestion goOn(String prompt, Optional<String> suffix, Sampling sampling, List<String> stops) {
        IntSupplier promptTokens = () -> Tokens.count(prompt) + Tokens.count(suffix.orElse(""));
        CompletionBody body = CompletionBody.streamed(backEnd.upstreamModel(), new Extras(backEnd.extras()), prompt,
                suffix.orElse(null), sampling, stops);
        return new StreamedQuestion(post("completions", body), onText -> new ChunkReader(promptTokens, onText));
    }

    @Override
    public Optional<HttpRequest> probe() {
        return Optional.of(request("models").GET().build());
    }

    private Response complete(ChatCompletionRequest question) {
        return backEnd.apiKey().map(key -> client.complete("Bearer " + key.reveal(), question))
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

    private HttpRequest post(String path, Object body) {
        return request(path).header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCEPT, MediaType.SERVER_SENT_EVENTS)
                .POST(HttpRequest.BodyPublishers.ofString(json.toJson(body))).build();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(UriBuilder.fromUri(backEnd.url()).path(path).build());
        backEnd.apiKey().ifPresent(key -> request.header(HttpHeaders.AUTHORIZATION, "Bearer " + key.reveal()));
        return request;
    }
}
