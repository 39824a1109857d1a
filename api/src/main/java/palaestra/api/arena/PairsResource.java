package palaestra.api.arena;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Failure;
import palaestra.api.errors.Failures;
import palaestra.api.errors.Speaks;
import palaestra.api.security.RateLimits.Limit;
import palaestra.domain.account.AccountId;
import palaestra.domain.arena.PairSelection;
import palaestra.domain.arena.PairService;
import palaestra.domain.arena.PairWish;
import palaestra.domain.arena.ShownPair;

/** Two answers of two models. No thread waits for them. */
@Path("/")
@ApplicationScoped
@Speaks(ArenaErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(ref = "Copilot Arena")
public class PairsResource {

    private final Bodies bodies;
    private final ArenaAccess access;
    private final PairService pairs;
    private final PairSelection models;
    private final Failures failures;
    private final ArenaErrors errors;

    protected PairsResource() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public PairsResource(Bodies bodies, ArenaAccess access, PairService pairs, PairSelection models, Failures failures,
            ArenaErrors errors) {
        this.bodies = bodies;
        this.access = access;
        this.pairs = pairs;
        this.models = models;
        this.failures = failures;
        this.errors = errors;
    }

    @POST
    @Path("create_pair")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "arenaCreatePair", summary = "Two completions at the cursor",
            description = "By two different models, in random order. A model that fails or is late is replaced.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "ArenaCompletionWish"),
            examples = @ExampleObject(name = "wish", value = Examples.COMPLETION_WISH)))
    @APIResponse(responseCode = "200", description = "The two completions",
            content = @Content(schema = @Schema(ref = "ArenaCompletionPair"),
                    examples = @ExampleObject(name = "pair", value = Examples.COMPLETION_PAIR)))
    @APIResponse(responseCode = "400", description = "The request is not acceptable",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    @APIResponse(responseCode = "503", description = "No model is able",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    public void createPair(JsonNode body, @Context HttpServletRequest request, @Suspended AsyncResponse response)
            throws JsonProcessingException {
        Optional<AccountId> account = access.enter(Limit.ARENA_PAIRS, request);
        PairWish wish = bodies.wish(body, CompletionWish.KEYS, CompletionWish.class).toWish();
        answer(wish, account, CompletionPair::of, response);
    }

    @POST
    @Path("create_edit_pair")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "arenaCreateEditPair", summary = "Two edits of selected code",
            description = "By two different models that can edit, in random order.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "ArenaEditWish"),
            examples = @ExampleObject(name = "wish", value = Examples.EDIT_WISH)))
    @APIResponse(responseCode = "200", description = "The two edits",
            content = @Content(schema = @Schema(ref = "ArenaEditPair"),
                    examples = @ExampleObject(name = "pair", value = Examples.EDIT_PAIR)))
    @APIResponse(responseCode = "400", description = "The request is not acceptable",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    @APIResponse(responseCode = "503", description = "No model can edit",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    public void createEditPair(JsonNode body, @Context HttpServletRequest request, @Suspended AsyncResponse response)
            throws JsonProcessingException {
        Optional<AccountId> account = access.enter(Limit.ARENA_PAIRS, request);
        PairWish wish = bodies.wish(body, EditWish.KEYS, EditWish.class).toWish();
        answer(wish, account, EditPair::of, response);
    }

    @GET
    @Path("list_models")
    @Operation(operationId = "arenaListModels", summary = "The models that take part")
    @APIResponse(responseCode = "200", description = "Their names",
            content = @Content(schema = @Schema(ref = "ArenaModels"),
                    examples = @ExampleObject(name = "models", value = Examples.MODELS)))
    public ModelNames models(@Context HttpServletRequest request) {
        access.enter(Limit.ARENA_REPORTS, request);
        return new ModelNames(models.names());
    }

    private void answer(PairWish wish, Optional<AccountId> account, Function<ShownPair, Object> form,
            AsyncResponse response) {
        pairs.create(wish, account).whenComplete((pair, failure) ->
                response.resume(failure == null ? form.apply(pair) : refusal(failure)));
    }

    /** Told here, because the mapper of failures asks for the request, which a thread of the background has none of. */
    private Response refusal(Throwable thrown) {
        Failure failure = failures.of(thrown instanceof CompletionException && thrown.getCause() != null
                ? thrown.getCause() : thrown);
        Response.ResponseBuilder answer = Response.fromResponse(errors.render(failure));
        failure.retryAfterSeconds().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }
}
