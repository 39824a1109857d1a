package palaestra.api.account;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.ops.SignInMetrics;
import palaestra.api.security.RateLimits;
import palaestra.api.security.RateLimits.Limit;
import palaestra.domain.account.RegistrationService;
import palaestra.domain.account.SignIn;

/** Registration in the browser; it signs in, too. */
@Path("/account/registration")
@ApplicationScoped
@Speaks(AccountErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(ref = "Pages")
public class RegistrationResource {

    /** How the metrics call sessions that begin here. */
    static final String PAGES = "pages";

    private final Sessions sessions;
    private final RegistrationService registrations;
    private final RateLimits limits;
    private final SignInMetrics metrics;

    protected RegistrationResource() {
        this(null, null, null, null);
    }

    @Inject
    public RegistrationResource(Sessions sessions, RegistrationService registrations, RateLimits limits,
            SignInMetrics metrics) {
        this.sessions = sessions;
        this.registrations = registrations;
        this.limits = limits;
        this.metrics = metrics;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerInBrowser", summary = "Make an account and sign in with it",
            description = "The token is in the cookie only, where no script reads it.")
    @APIResponse(responseCode = "200", description = "Registered and signed in",
            content = @Content(schema = @Schema(implementation = SessionState.class)))
    @APIResponse(responseCode = "400", description = "The wish is not acceptable",
            content = @Content(schema = @Schema(implementation = AccountErrors.Problem.class)))
    @APIResponse(responseCode = "409", description = "Name or e-mail address is taken",
            content = @Content(schema = @Schema(implementation = AccountErrors.Problem.class)))
    public Response register(@Valid @NotNull NewAccount account, @Context HttpServletRequest request) {
        limits.spend(Limit.REGISTRATION, request);
        SignIn signIn = registrations.register(account.toRegistration());
        metrics.opened(PAGES, "registration");
        return sessions.opened(signIn, request);
    }
}
