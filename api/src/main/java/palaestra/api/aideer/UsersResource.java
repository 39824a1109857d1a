package palaestra.api.aideer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.RateLimits;
import palaestra.api.security.RateLimits.Limit;
import palaestra.api.security.Roles;
import palaestra.domain.account.AccountAdministration;
import palaestra.domain.account.AccountChange;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Permission;
import palaestra.domain.account.RegistrationService;
import palaestra.domain.account.SignedIn;
import palaestra.domain.account.UsernameTaken;

/** Accounts, as administrators keep them and everybody sees them. */
@Path("/users")
@ApplicationScoped
@Speaks(AiDeerErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "AIDeer")
public class UsersResource {

    private final AccountAdministration administration;
    private final RegistrationService registrations;
    private final Users users;
    private final CurrentAccount caller;
    private final RateLimits limits;

    protected UsersResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public UsersResource(AccountAdministration administration, RegistrationService registrations, Users users,
            CurrentAccount caller, RateLimits limits) {
        this.administration = administration;
        this.registrations = registrations;
        this.users = users;
        this.caller = caller;
        this.limits = limits;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "aiDeerUsers", summary = "All accounts", description = "In the order of their numbers.")
    @Parameter(name = "offset", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
    @Parameter(name = "limit", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "10"))
    @APIResponse(responseCode = "200", description = "A page of them",
            content = @Content(examples = @ExampleObject(name = "page", value = Examples.USERS)))
    public List<UserRead> list(@Context UriInfo uri) {
        SignedIn administrator = caller.require();
        Parameters.Page page = Parameters.page(uri);
        return administration.list(administrator, page.offset(), page.limit()).stream()
                .map(account -> users.show(account, administrator)).toList();
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "aiDeerRegister", summary = "Make an account",
            description = "Opens no session. An administrator's token makes accounts of any permission.")
    @APIResponse(responseCode = "200", description = "The account",
            content = @Content(examples = @ExampleObject(name = "account", value = Examples.USER)))
    public UserRead create(
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT),
                    examples = @ExampleObject(name = "user", value = Examples.NEW_USER))) JsonNode body,
            @Context HttpServletRequest request) {
        NewUser user = NewUser.read(body);
        limits.spend(Limit.REGISTRATION, request);
        Optional<SignedIn> administrator = caller.find().filter(SignedIn::isAdmin);
        if (administrator.isEmpty() && user.permission() == Permission.ADMIN) {
            throw Refusal.of(403, "Insufficient permissions: Cannot create admin user");
        }
        try {
            AccountId id = administrator.isPresent()
                    ? registrations.createFor(administrator.get(), user.registration(), user.profile(),
                            user.permission())
                    : registrations.create(user.registration(), user.profile(), user.permission());
            return UserRead.of(users.require(id), users.credits(id));
        } catch (UsernameTaken e) {
            throw Refusal.badRequest("Username already exists");
        }
    }

    @GET
    @Path("{user_id}")
    @Operation(operationId = "aiDeerUser", summary = "One account", description = "Of others, with 0 credits.")
    @APIResponse(responseCode = "200", description = "The account",
            content = @Content(examples = @ExampleObject(name = "account", value = Examples.USER)))
    public UserRead read(@PathParam("user_id") String id) {
        return users.show(Parameters.account(id), caller.require());
    }

    @PUT
    @Path("{user_id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "aiDeerUpdateUser", summary = "Change an account",
            description = "One's own, or as an administrator anybody's. What is absent stays as it is.")
    @APIResponse(responseCode = "200", description = "The account as it is now",
            content = @Content(examples = @ExampleObject(name = "account", value = Examples.USER)))
    public UserRead update(@PathParam("user_id") String id,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT),
                    examples = @ExampleObject(name = "update", value = Examples.USER_UPDATE))) JsonNode body) {
        AccountId account = Parameters.account(id);
        AccountChange change = UserUpdate.read(body);
        SignedIn actor = caller.require();
        try {
            return users.show(administration.change(actor, account, change), actor);
        } catch (UsernameTaken e) {
            throw Refusal.badRequest("Username already exists");
        }
    }

    @DELETE
    @Path("{user_id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "aiDeerDeleteUser", summary = "Delete an account",
            description = "With all that is its alone. What others rely on survives without an owner.")
    @APIResponse(responseCode = "200", description = "Deleted", content = @Content(
            examples = @ExampleObject(name = "deleted", value = "{\"message\":\"User deleted successfully\"}")))
    public Message delete(@PathParam("user_id") String id) {
        administration.delete(caller.require(), Parameters.account(id));
        return new Message("User deleted successfully");
    }

    @GET
    @Path("{user_id}/avatar")
    @Operation(operationId = "aiDeerUserAvatar", summary = "An account's picture", description = "Where it is.")
    @APIResponse(responseCode = "307", description = "At the address in Location")
    public Response avatar(@PathParam("user_id") String id) {
        return AvatarPath.redirect(users.require(Parameters.account(id)));
    }
}
