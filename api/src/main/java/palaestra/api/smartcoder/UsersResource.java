package palaestra.api.smartcoder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.Roles;

/** The accounts of those who are signed in, at the document's paths. */
@Path("/users")
@ApplicationScoped
@Speaks(SmartCoderErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "SmartCoder")
public class UsersResource {

    private final UserDirectory directory;
    private final PasswordChange passwords;
    private final CurrentAccount caller;

    protected UsersResource() {
        this(null, null, null);
    }

    @Inject
    public UsersResource(UserDirectory directory, PasswordChange passwords, CurrentAccount caller) {
        this.directory = directory;
        this.passwords = passwords;
        this.caller = caller;
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "smartCoderUser", summary = "One account",
            description = "The e-mail address is shown to the account itself and to administrators only.")
    @APIResponse(responseCode = "200", description = "The account (code 200), or none (code 400)",
            content = @Content(schema = @Schema(ref = "SmartCoderUserAnswer"),
                    examples = @ExampleObject(name = "account", value = Examples.USER)))
    public Envelope<UserData> user(
            @Parameter(schema = @Schema(ref = "SmartCoderWholeNumber")) @PathParam("id") String id) {
        return Envelope.ok(UserData.of(directory.require(Parameters.wholeNumber("id", id)), caller.require()));
    }

    @PUT
    @Path("change-password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "smartCoderChangePassword", summary = "Replace one's password",
            description = "Ends all sessions of the account, the current one too.")
    @APIResponse(responseCode = "200", description = "Replaced (code 200), or refused (code 400)",
            content = @Content(schema = @Schema(ref = "SmartCoderTextAnswer"), examples = {
                @ExampleObject(name = "replaced", value = Examples.PASSWORD_CHANGED),
                @ExampleObject(name = "refused", value = Examples.WRONG_OLD_PASSWORD)}))
    public Response changePassword(@Valid ChangePasswordRequest change, @Context HttpServletRequest request) {
        return passwords.change(caller.require(), change, request);
    }
}
