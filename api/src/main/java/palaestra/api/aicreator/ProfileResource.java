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
import java.time.Clock;
import java.util.Optional;
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
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountService;
import palaestra.domain.account.ProfileService;
import palaestra.domain.shared.NotSignedIn;

/** What people do with their own accounts. */
@Path("/user")
@ApplicationScoped
@Speaks(AiCreatorErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "AICreator")
public class ProfileResource {

    private final CurrentAccount caller;
    private final AccountService accounts;
    private final ProfileService profiles;
    private final Clock clock;

    protected ProfileResource() {
        this(null, null, null, null);
    }

    @Inject
    public ProfileResource(CurrentAccount caller, AccountService accounts, ProfileService profiles, Clock clock) {
        this.caller = caller;
        this.accounts = accounts;
        this.profiles = profiles;
        this.clock = clock;
    }

    @POST
    @Path("getvo")
    @Operation(operationId = "aiCreatorGetUser", summary = "Show the own account")
    @APIResponse(responseCode = "200", description = "The account (code 0), or refused",
            content = @Content(schema = @Schema(ref = "AICreatorUserAnswer"), examples = {
                @ExampleObject(name = "account", value = Examples.USER),
                @ExampleObject(name = "not signed in", value = Examples.NOT_ALLOWED)}))
    public Envelope<UserInfo> user() {
        Account own = accounts.find(caller.require().account())
                .orElseThrow(() -> new NotSignedIn("This account does not exist any more."));
        return Envelope.ok(UserInfo.of(own, clock.instant()));
    }

    @POST
    @Path("updateInfo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "aiCreatorUpdateInfo", summary = "Change the own profile",
            description = "The right password is the proof. What is absent stays as it is.")
    @APIResponse(responseCode = "200", description = "Changed (code 0), or refused",
            content = @Content(schema = @Schema(ref = "AICreatorEnvelope"), examples = {
                @ExampleObject(name = "changed", value = Examples.DONE),
                @ExampleObject(name = "refused", value = Examples.REFUSED)}))
    public Envelope<Boolean> updateInfo(@Valid UpdateInfoRequest update) {
        profiles.update(caller.require().account(), update.password(), update.toProfile());
        return Envelope.ok(true);
    }

    @POST
    @Path("updatePassword")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "aiCreatorUpdatePassword", summary = "Change the own password",
            description = "Ends all sessions of the account, this one too.")
    @APIResponse(responseCode = "200", description = "Changed (code 0), or refused",
            content = @Content(schema = @Schema(ref = "AICreatorEnvelope"), examples = {
                @ExampleObject(name = "changed", value = Examples.DONE),
                @ExampleObject(name = "refused", value = Examples.REFUSED)}))
    public Envelope<Boolean> updatePassword(@Valid UpdatePasswordRequest update) {
        update.requireChange();
        accounts.changePassword(caller.require().account(), update.password(), update.newPassword(),
                Optional.empty());
        return Envelope.ok(true);
    }
}
