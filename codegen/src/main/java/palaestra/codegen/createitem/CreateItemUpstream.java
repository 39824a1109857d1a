package palaestra.codegen.createitem;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import palaestra.codegen.catalogue.BackEnd;
import palaestra.codegen.remote.Exchange;
import palaestra.codegen.remote.RestClients;
import palaestra.codegen.remote.Upstream;
import palaestra.codegen.remote.UpstreamFailure;
import palaestra.codegen.token.Tokens;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationRequest;

/** A model behind the createItem protocol. The protocol tells no token counts, so they are counted here. */
public class CreateItemUpstream implements Upstream {

    private static final int OK = 200;

    private final CreateItemClient client;

    public CreateItemUpstream(BackEnd backEnd) {
        this.client = RestClients.build(CreateItemClient.class, backEnd, backEnd.url());
    }

    @Override
    public Generated ask(GenerationRequest request, long deadline) {
        CreateItemRequest question = CreateItemRequest.from(request);
        String code = code(Exchange.json(() -> client.createItem(question), deadline));
        return new Generated(code, Tokens.count(request.prompt()), Tokens.count(code));
    }

    private static String code(JsonObject answer) {
        JsonValue status = answer.get("status");
        if (status != null && !(status instanceof JsonNumber number && number.doubleValue() == OK)) {
            throw UpstreamFailure.nonsense("gave an answer with another status than 200 in it");
        }
        if (answer.get("response") instanceof JsonString text && !text.getString().isBlank()) {
            return text.getString();
        }
        throw UpstreamFailure.nonsense("gave an answer without code in it");
    }
}
