package palaestra.api.openai;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.Roles;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.ApiKeyId;
import palaestra.domain.account.ApiKeyService;
import palaestra.domain.shared.NotFound;

/**
 * The keys by which programs use {@code /v1} in the caller's name. Asks for a session: a key signs in nowhere but
 * there, so that whoever finds one can neither make others nor take the account over.
 */
@Path("/account/keys")
@ApplicationScoped
@Speaks(KeyErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@Tag(ref = "OpenAI")
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
public class KeysResource {

    private final CurrentAccount caller;
    private final ApiKeyService keys;

    protected KeysResource() {
        this(null, null);
    }

    @Inject
    public KeysResource(CurrentAccount caller, ApiKeyService keys) {
        this.caller = caller;
        this.keys = keys;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "makeApiKey", summary = "Make an API key",
            description = "The key is in this answer and in no other.")
    @APIResponse(responseCode = "201", description = "The key",
            content = @Content(schema = @Schema(implementation = KeyAnswer.class)))
    @APIResponse(responseCode = "400", description = "The request is not acceptable",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "409", description = "The account has 20 keys already",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Response make(@Valid @NotNull MakeKeyRequest request) {
        return Response.status(Response.Status.CREATED).entity(KeyAnswer.of(
                keys.make(me(), request.name(), Optional.ofNullable(request.expiresInDays())))).build();
    }

    @GET
    @Operation(operationId = "listApiKeys", summary = "List one's API keys, newest first")
    @APIResponse(responseCode = "200", description = "The keys, without the keys themselves",
            content = @Content(schema = @Schema(implementation = KeyList.class)))
    public KeyList list() {
        return new KeyList("list", keys.of(me()).stream().map(KeyAnswer::of).toList());
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeApiKey", summary = "Revoke an API key, at once")
    @Parameters(@Parameter(name = "id", description = "The number of the key"))
    @APIResponse(responseCode = "200", description = "The key counts no more",
            content = @Content(schema = @Schema(implementation = RevokedKey.class)))
    @APIResponse(responseCode = "404", description = "The caller has no such key",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public RevokedKey revoke(@PathParam("id") String id) {
        ApiKeyId key = parse(id);
        keys.revoke(me(), key);
        return new RevokedKey(key.value(), "api_key", true);
    }

    private AccountId me() {
        return caller.require().account();
    }

    private static ApiKeyId parse(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound("You have no such key.");
        }
        return new ApiKeyId(Long.parseLong(id));
    }
}
