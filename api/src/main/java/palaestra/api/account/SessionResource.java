package palaestra.api.account;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.ops.SignInMetrics;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.RateLimits;
import palaestra.api.security.RateLimits.Limit;
import palaestra.domain.account.SignIn;
import palaestra.domain.account.SignInService;

/** The browser's session. */
@Path("/account/session")
@ApplicationScoped
@Speaks(AccountErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(ref = "Pages")
public class SessionResource {

    private final Sessions sessions;
    private final SignInService signIns;
    private final CurrentAccount caller;
    private final RateLimits limits;
    private final SignInMetrics metrics;

    protected SessionResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public SessionResource(Sessions sessions, SignInService signIns, CurrentAccount caller, RateLimits limits,
            SignInMetrics metrics) {
        this.sessions = sessions;
        this.signIns = signIns;
        this.caller = caller;
        this.limits = limits;
        this.metrics = metrics;
    }

    @GET
    @Operation(operationId = "readSession", summary = "Who is signed in",
            description = "Also for nobody: pages ask this first.")
    @APIResponse(responseCode = "200", description = "The account, or none",
            content = @Content(schema = @Schema(implementation = SessionState.class)))
    @SecurityRequirement(name = "cookie")
    public SessionState read() {
        return sessions.state(caller.find());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openSession", summary = "Sign in",
            description = "The token is in the cookie only, where no script reads it.")
    @APIResponse(responseCode = "200", description = "Signed in",
            content = @Content(schema = @Schema(implementation = SessionState.class)))
    @APIResponse(responseCode = "400", description = "Name or password is wrong",
            content = @Content(schema = @Schema(implementation = AccountErrors.Problem.class)))
    @APIResponse(responseCode = "403", description = "The account is banned or disabled",
            content = @Content(schema = @Schema(implementation = AccountErrors.Problem.class)))
    public Response open(@Valid @NotNull Credentials credentials, @Context HttpServletRequest request) {
        limits.spend(Limit.LOGIN, request);
        limits.spendOfName(Limit.LOGIN_OF_ONE_NAME, credentials.username());
        SignIn signIn = signIns.signIn(credentials.username(), credentials.password());
        metrics.opened(RegistrationResource.PAGES, "login");
        return sessions.opened(signIn, request);
    }

    @DELETE
    @Operation(operationId = "closeSession", summary = "Sign out",
            description = "Ends the session, if there is one, and takes the cookie back.")
    @APIResponse(responseCode = "200", description = "Signed out",
            content = @Content(schema = @Schema(implementation = SessionState.class)))
    @SecurityRequirement(name = "cookie")
    public Response close(@Context HttpServletRequest request) {
        caller.find().ifPresent(signedIn -> signIns.signOut(signedIn.session()));
        return sessions.closed(request);
    }
}
