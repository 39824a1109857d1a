package palaestra.api.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.Roles;
import palaestra.api.security.SessionCookie;
import palaestra.domain.account.AccountClosing;
import palaestra.domain.account.AccountService;
import palaestra.domain.account.PasswordRequired;
import palaestra.domain.account.SignedIn;
import palaestra.domain.account.WrongCredentials;
import palaestra.domain.course.CourseSupervision;
import palaestra.domain.course.UserConfigService;
import palaestra.domain.shared.Conflict;
import palaestra.domain.shared.Invalid;

/** What people do with their own account. */
@Path("/user")
@ApplicationScoped
@Speaks(CourseErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Course platform")
public class OwnAccountResource {

    private final CurrentAccount caller;
    private final Accounts accounts;
    private final AccountService service;
    private final AccountClosing closing;
    private final UserConfigService configs;
    private final CourseSupervision tasks;
    private final SessionCookie cookie;
    private final Values values;

    protected OwnAccountResource() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public OwnAccountResource(CurrentAccount caller, Accounts accounts, AccountService service,
            AccountClosing closing, UserConfigService configs, CourseSupervision tasks, SessionCookie cookie,
            Values values) {
        this.caller = caller;
        this.accounts = accounts;
        this.service = service;
        this.closing = closing;
        this.configs = configs;
        this.tasks = tasks;
        this.cookie = cookie;
        this.values = values;
    }

    @GET
    @Path("profile")
    @Operation(operationId = "courseProfile", summary = "One's own account, configuration and number of tasks")
    @APIResponse(responseCode = "200", description = "The profile",
            content = @Content(schema = @Schema(implementation = ProfileData.class)))
    public ProfileData profile() {
        SignedIn me = caller.require();
        return ProfileData.of(accounts.require(me.account()), configs.read(me.account()),
                tasks.countsOf(me.account()));
    }

    @PUT
    @Path("password")
    @Operation(operationId = "courseChangePassword", summary = "Replace one's password",
            description = "Ends all other sessions. Old clients may send both passwords in the query, where logs of "
                    + "proxies keep them: better send JSON.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = PasswordRequest.class)))
    @Parameter(name = "old_password", in = ParameterIn.QUERY, deprecated = true,
            schema = @Schema(implementation = String.class))
    @Parameter(name = "new_password", in = ParameterIn.QUERY, deprecated = true,
            schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", description = "Replaced",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "400", description = "The old one is wrong, or the new one too short",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Message changePassword(@Context HttpHeaders headers, @Context UriInfo uri, InputStream body)
            throws IOException {
        PasswordRequest change = values.of(headers, body, uri.getQueryParameters(), PasswordRequest.class);
        try {
            service.changeOwnPassword(caller.require(), change.oldPassword(), change.newPassword());
        } catch (WrongCredentials e) {
            throw new Conflict("The old password is not right.");
        } catch (Invalid e) {
            throw new Conflict(e.getMessage());
        }
        return Message.of("The new password counts from now on.");
    }

    @DELETE
    @Path("account")
    @Operation(operationId = "courseDeleteOwnAccount", summary = "Delete one's account",
            description = "With its tasks and its configuration. The password is the proof.")
    @RequestBody(required = false, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ProofRequest.class)))
    @Parameters(@Parameter(name = "password", in = ParameterIn.QUERY, deprecated = true,
            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "200", description = "Deleted",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "400", description = "The password is wrong",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Response delete(@Context HttpHeaders headers, @Context UriInfo uri, @Context HttpServletRequest request,
            InputStream body) throws IOException {
        ProofRequest proof = values.of(headers, body, uri.getQueryParameters(), ProofRequest.class);
        try {
            closing.close(caller.require(), proof.password());
        } catch (WrongCredentials | PasswordRequired e) {
            throw new Conflict("The password is not right.");
        }
        return Response.ok(Message.of("The account is deleted.")).cookie(cookie.closing(request)).build();
    }
}
