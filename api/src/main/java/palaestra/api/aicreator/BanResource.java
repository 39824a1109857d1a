package palaestra.api.aicreator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.Roles;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.AccountService;

/** Keeping accounts out, and letting them in again. */
@Path("/user")
@ApplicationScoped
@Speaks(AiCreatorErrors.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "AICreator")
public class BanResource {

    private final CurrentAccount caller;
    private final AccountService accounts;

    protected BanResource() {
        this(null, null);
    }

    @Inject
    public BanResource(CurrentAccount caller, AccountService accounts) {
        this.caller = caller;
        this.accounts = accounts;
    }

    @POST
    @Path("ban")
    @Operation(operationId = "aiCreatorBan", summary = "Keep an account out (administrators)",
            description = "Ends all its sessions. A later ban replaces an earlier one.")
    @APIResponse(responseCode = "200", description = "Banned (code 0), or refused",
            content = @Content(schema = @Schema(ref = "AICreatorEnvelope"), examples = {
                @ExampleObject(name = "banned", value = Examples.DONE),
                @ExampleObject(name = "not allowed", value = Examples.NOT_ALLOWED),
                @ExampleObject(name = "unknown", value = Examples.NOT_FOUND)}))
    public Envelope<Boolean> ban(@Valid BanRequest ban) {
        accounts.ban(caller.require(), ban.account(), ban.duration());
        return Envelope.ok(true);
    }

    @POST
    @Path("unban")
    @Operation(operationId = "aiCreatorUnban", summary = "Let an account in again (administrators)",
            description = "Also answers true for an account that is not banned.")
    @APIResponse(responseCode = "200", description = "Let in (code 0), or refused",
            content = @Content(schema = @Schema(ref = "AICreatorEnvelope"), examples = {
                @ExampleObject(name = "let in", value = Examples.DONE),
                @ExampleObject(name = "not allowed", value = Examples.NOT_ALLOWED),
                @ExampleObject(name = "unknown", value = Examples.NOT_FOUND)}))
    public Envelope<Boolean> unban(@Valid UnbanRequest unban) {
        accounts.liftBan(caller.require(), new AccountId(unban.userId()));
        return Envelope.ok(true);
    }
}
