package palaestra.api.smartcoder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.json.RequestBodies;
import palaestra.api.ops.GenerationMetrics;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.RateLimits;
import palaestra.api.security.RateLimits.Limit;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.GenerationService;

/** Code from a request in natural language, in the protocol of the model servers that SmartCoder's clients call. */
@Path("/createItem")
@ApplicationScoped
@Speaks(CreateItemErrors.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(ref = "SmartCoder")
public class CreateItemResource {

    private static final String DIALECT = "smartcoder";

    private final RequestBodies bodies;
    private final AskedLanguage asked;
    private final CurrentAccount caller;
    private final RateLimits limits;
    private final GenerationService generation;
    private final GenerationMetrics metrics;
    private final CompletionTime time;

    protected CreateItemResource() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public CreateItemResource(RequestBodies bodies, AskedLanguage asked, CurrentAccount caller, RateLimits limits,
            GenerationService generation, GenerationMetrics metrics, CompletionTime time) {
        this.bodies = bodies;
        this.asked = asked;
        this.caller = caller;
        this.limits = limits;
        this.generation = generation;
        this.metrics = metrics;
        this.time = time;
    }

    @POST
    @Operation(operationId = "createItem", summary = "Generate code",
            description = "Equal requests with equal seeds get equal answers from an embedded model.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(ref = "CreateItemRequest"),
            examples = @ExampleObject(name = "request", value = Examples.CREATE_ITEM)))
    @APIResponse(responseCode = "200", description = "The code",
            content = @Content(schema = @Schema(ref = "CreatedItem"),
                    examples = @ExampleObject(name = "code", value = Examples.CREATED_ITEM)))
    @APIResponse(responseCode = "400", description = "The request is not acceptable",
            content = @Content(schema = @Schema(ref = "RefusedItem"),
                    examples = @ExampleObject(name = "refusal", value = Examples.REFUSED_ITEM)))
    @APIResponse(responseCode = "503", description = "The model is not available",
            content = @Content(schema = @Schema(ref = "RefusedItem")))
    @SecurityRequirement(name = "bearer")
    @SecurityRequirement(name = "cookie")
    public CreatedItem createItem(JsonNode body, @Context HttpServletRequest request) throws JsonProcessingException {
        asked.readFrom(body);
        Optional<AccountId> account = caller.find().map(SignedIn::account);
        if (account.isEmpty()) {
            limits.spend(Limit.ANONYMOUS_GENERATION, request);
        }
        GenerationRequest wish = bodies.read(body, CreateItemRequest.class).toGeneration();
        Generated generated = metrics.timed(() -> generation.generate(account, DIALECT, wish));
        return new CreatedItem(generated.text(), wish.language().canonicalName(), 200, time.now());
    }
}
