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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
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

/** The paths that the original program has where its document has others. */
@Path("/users/auth")
@ApplicationScoped
@Speaks(SmartCoderErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "SmartCoder")
public class OriginalUsersResource {

    private final UserDirectory directory;
    private final PasswordChange passwords;
    private final CurrentAccount caller;

    protected OriginalUsersResource() {
        this(null, null, null);
    }

    @Inject
    public OriginalUsersResource(UserDirectory directory, PasswordChange passwords, CurrentAccount caller) {
        this.directory = directory;
        this.passwords = passwords;
        this.caller = caller;
    }

    @GET
    @Path("getusername")
    @Operation(operationId = "smartCoderUserName", summary = "The name of an account")
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameters(
            @Parameter(name = "userId", in = ParameterIn.QUERY, required = true,
            schema = @Schema(ref = "SmartCoderWholeNumber")))
    @APIResponse(responseCode = "200", description = "The name (code 200), or no such account (code 400)",
            content = @Content(schema = @Schema(ref = "SmartCoderTextAnswer"),
                    examples = @ExampleObject(name = "name", value = Examples.USER_NAME)))
    public Envelope<String> userName(@Context UriInfo uri) {
        long id = Parameters.of(uri).required("userId");
        return Envelope.ok("Find it successfully!", directory.require(id).username());
    }

    @PUT
    @Path("change-password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "smartCoderChangePasswordAtOriginalPath", summary = "Replace one's password",
            description = "Ends all sessions of the account, the current one too.")
    @APIResponse(responseCode = "200", description = "Replaced (code 200), or refused (code 400)",
            content = @Content(schema = @Schema(ref = "SmartCoderTextAnswer"), examples = {
                @ExampleObject(name = "replaced", value = Examples.PASSWORD_CHANGED),
                @ExampleObject(name = "refused", value = Examples.WRONG_OLD_PASSWORD)}))
    public Response changePassword(@Valid ChangePasswordRequest change, @Context HttpServletRequest request) {
        return passwords.change(caller.require(), change, request);
    }
}
