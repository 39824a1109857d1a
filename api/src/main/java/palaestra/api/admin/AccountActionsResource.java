package palaestra.api.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import palaestra.domain.account.AccountInspection;
import palaestra.domain.account.AccountRevision;
import palaestra.domain.account.AccountService;
import palaestra.domain.account.AccountSupervision;
import palaestra.domain.credit.CreditSupervision;

/** What administrators do to an account. Each answers with the account as it is then. */
@Path("/accounts")
@ApplicationScoped
@Speaks(AdminErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Administration")
public class AccountActionsResource {

    private final CurrentAccount caller;
    private final AccountInspection inspection;
    private final AccountService accounts;
    private final AccountSupervision supervision;
    private final CreditSupervision credits;

    protected AccountActionsResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public AccountActionsResource(CurrentAccount caller, AccountInspection inspection, AccountService accounts,
            AccountSupervision supervision, CreditSupervision credits) {
        this.caller = caller;
        this.inspection = inspection;
        this.accounts = accounts;
        this.supervision = supervision;
        this.credits = credits;
    }

    @POST
    @Path("{id}/ban")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "adminBan", summary = "Keep an account out (administrators)",
            description = "Ends all its sessions. Replaces an earlier ban.")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "The account",
            content = @Content(schema = @Schema(implementation = AccountData.class)))
    @APIResponse(responseCode = "404", description = "There is no such account",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "403", description = "It is the last administrator",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public AccountData ban(@PathParam("id") String id, @Valid @NotNull BanWish wish) {
        accounts.ban(caller.require(), Ids.account(id), wish.time());
        return answer(id);
    }

    @POST
    @Path("{id}/unban")
    @Operation(operationId = "adminUnban", summary = "Let a banned account in again (administrators)")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "The account",
            content = @Content(schema = @Schema(implementation = AccountData.class)))
    @APIResponse(responseCode = "404", description = "There is no such account",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public AccountData unban(@PathParam("id") String id) {
        accounts.liftBan(caller.require(), Ids.account(id));
        return answer(id);
    }

    @POST
    @Path("{id}/disable")
    @Operation(operationId = "adminDisable", summary = "Switch an account off (administrators)",
            description = "Ends all its sessions and what runs for it. Nobody switches himself off.")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "The account",
            content = @Content(schema = @Schema(implementation = AccountData.class)))
    @APIResponse(responseCode = "409", description = "It is one's own",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public AccountData disable(@PathParam("id") String id) {
        return revise(id, false);
    }

    @POST
    @Path("{id}/enable")
    @Operation(operationId = "adminEnable", summary = "Switch an account on again (administrators)")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "The account",
            content = @Content(schema = @Schema(implementation = AccountData.class)))
    public AccountData enable(@PathParam("id") String id) {
        return revise(id, true);
    }

    @POST
    @Path("{id}/role")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "adminAssignRole", summary = "Give an account a role (administrators)")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "The account",
            content = @Content(schema = @Schema(implementation = AccountData.class)))
    @APIResponse(responseCode = "403", description = "It is the last administrator",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public AccountData role(@PathParam("id") String id, @Valid @NotNull RoleWish wish) {
        inspection.assign(caller.require(), Ids.account(id), wish.toRole());
        return answer(id);
    }

    @POST
    @Path("{id}/credits")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "adminGrantCredits", summary = "Give an account credits (administrators)")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "The account",
            content = @Content(schema = @Schema(implementation = AccountData.class)))
    @APIResponse(responseCode = "422", description = "The amount is too much for one account",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public AccountData grant(@PathParam("id") String id, @Valid @NotNull GrantWish wish) {
        credits.grant(caller.require(), Ids.account(id), wish.amount(), wish.key(), wish.reason());
        return answer(id);
    }

    private AccountData revise(String id, boolean active) {
        supervision.revise(caller.require(), Ids.account(id), new AccountRevision(Optional.empty(),
                Optional.empty(), Optional.of(active), Optional.empty()));
        return answer(id);
    }

    private AccountData answer(String id) {
        return AccountData.of(inspection.read(caller.require(), Ids.account(id)));
    }
}
