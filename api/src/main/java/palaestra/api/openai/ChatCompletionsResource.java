package palaestra.api.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.RateLimits;
import palaestra.api.security.RateLimits.Limit;
import palaestra.api.security.Roles;
import palaestra.domain.account.SignedIn;
import palaestra.domain.generation.Capability;
import palaestra.domain.generation.ChargedGeneration;
import palaestra.domain.generation.CodeModel;

/** Chat completions: the next message of a conversation. */
@Path("/chat/completions")
@ApplicationScoped
@Speaks(OpenAiErrors.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, MediaType.SERVER_SENT_EVENTS})
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@Tag(ref = "OpenAI")
@SecurityRequirement(name = "bearer")
public class ChatCompletionsResource {

    private final CurrentAccount caller;
    private final RateLimits limits;
    private final ModelDirectory models;
    private final ChargedGeneration generation;
    private final Deliveries deliveries;
    private final Clock clock;

    protected ChatCompletionsResource() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public ChatCompletionsResource(CurrentAccount caller, RateLimits limits, ModelDirectory models,
            ChargedGeneration generation, Deliveries deliveries, Clock clock) {
        this.caller = caller;
        this.limits = limits;
        this.models = models;
        this.generation = generation;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @POST
    @Operation(operationId = "createChatCompletion", summary = "Continue a chat",
            description = "With stream, as server-sent events that end with [DONE].")
    @APIResponse(responseCode = "200", description = "The answer",
            content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = ChatShape.Completion.class)))
    @APIResponse(responseCode = "400", description = "The request is not acceptable, or the model cannot do that",
            content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "404", description = "There is no such model",
            content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "429", description = "Too many requests, or no credits left (insufficient_quota)",
            content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = ErrorBody.class)))
    public void create(@Valid @NotNull ChatRequest request, @Suspended AsyncResponse response,
            @Context HttpServletRequest http) throws JsonProcessingException {
        SignedIn account = caller.require();
        limits.spendOfAccount(Limit.GENERATION_OF_ONE_ACCOUNT, account.account());
        CodeModel model = models.require(request.model(), Capability.CHAT);
        ChatShape shape = new ChatShape("chatcmpl-" + UUID.randomUUID(), clock.instant().getEpochSecond(), model.id());
        Delivery delivery = deliveries.begin(response, http, shape, request.form());
        delivery.follow(generation.chat(account, OpenAiApplication.DIALECT, model,
                request.toConversation(model.info()), delivery::piece));
    }
}
