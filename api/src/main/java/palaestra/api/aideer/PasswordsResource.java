package palaestra.api.aideer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.RateLimits;
import palaestra.api.security.RateLimits.Limit;
import palaestra.api.security.Roles;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.AccountService;
import palaestra.domain.account.PasswordRequired;
import palaestra.domain.account.SignedIn;
import palaestra.domain.account.WrongCredentials;

/** New passwords. */
@Path("/users/{user_id}/password")
@ApplicationScoped
@Speaks(AiDeerErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "AIDeer")
public class PasswordsResource {

    private static final Message DONE = new Message("Password updated successfully");

    private final AccountService accounts;
    private final Users users;
    private final CurrentAccount caller;
    private final RateLimits limits;

    protected PasswordsResource() {
        this(null, null, null, null);
    }

    @Inject
    public PasswordsResource(AccountService accounts, Users users, CurrentAccount caller, RateLimits limits) {
        this.accounts = accounts;
        this.users = users;
        this.caller = caller;
        this.limits = limits;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "aiDeerPassword", summary = "Replace a password",
            description = "\"me\" replaces one's own, with the old one as proof if there is one; administrators "
                    + "replace anybody's. Ends the account's other sessions.")
    @APIResponse(responseCode = "200", description = "Replaced",
            content = @Content(examples = @ExampleObject(name = "done", value = Examples.DONE)))
    public Message replace(@PathParam("user_id") String id,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT),
                    examples = @ExampleObject(name = "passwords", value = Examples.PASSWORD))) JsonNode body,
            @Context HttpServletRequest request) {
        SignedIn actor = caller.require();
        return id.equals("me") ? replaceOwn(actor, body, request) : reset(actor, id, body);
    }

    private Message replaceOwn(SignedIn own, JsonNode body, HttpServletRequest request) {
        PasswordUpdate update = PasswordUpdate.read(body);
        limits.spend(Limit.LOGIN, request);
        limits.spendOfName(Limit.LOGIN_OF_ONE_NAME, own.username());
        try {
            accounts.changeOwnPassword(own, update.oldPassword(), update.newPassword());
            return DONE;
        } catch (PasswordRequired e) {
            throw Refusal.badRequest(e.getMessage());
        } catch (WrongCredentials e) {
            throw Refusal.badRequest("Old password is incorrect");
        }
    }

    private Message reset(SignedIn administrator, String id, JsonNode body) {
        if (!administrator.isAdmin()) {
            throw Refusal.of(403, "Insufficient permissions");
        }
        AccountId account = Parameters.account(id);
        PasswordUpdate update = PasswordUpdate.read(body);
        users.require(account);
        accounts.resetPassword(administrator, account, update.newPassword());
        return DONE;
    }
}
