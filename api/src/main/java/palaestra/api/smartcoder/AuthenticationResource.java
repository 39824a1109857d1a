package palaestra.api.smartcoder;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.ops.SignInMetrics;
import palaestra.api.security.AccessTokens;
import palaestra.api.security.RateLimits;
import palaestra.api.security.RateLimits.Limit;
import palaestra.api.security.SessionCookie;
import palaestra.domain.account.RegistrationService;
import palaestra.domain.account.SignIn;
import palaestra.domain.account.SignInService;

/** Registration and sign-in. Both open a session. */
@Path("/users/auth")
@ApplicationScoped
@Speaks(SmartCoderErrors.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(ref = "SmartCoder")
public class AuthenticationResource {

    private static final String DIALECT = "smartcoder";
    private static final String WELCOME_BACK = "Login successfully!";
    private static final String WELCOME = "successful";

    private final RegistrationService registrations;
    private final SignInService signIns;
    private final AccessTokens tokens;
    private final SessionCookie cookie;
    private final RateLimits limits;
    private final SignInMetrics metrics;

    protected AuthenticationResource() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public AuthenticationResource(RegistrationService registrations, SignInService signIns, AccessTokens tokens,
            SessionCookie cookie, RateLimits limits, SignInMetrics metrics) {
        this.registrations = registrations;
        this.signIns = signIns;
        this.tokens = tokens;
        this.cookie = cookie;
        this.limits = limits;
        this.metrics = metrics;
    }

    @POST
    @Path("login")
    @Operation(operationId = "smartCoderLogin", summary = "Sign in")
    @APIResponse(responseCode = "200", description = "Signed in (code 200), or refused (code 400)",
            content = @Content(schema = @Schema(ref = "SmartCoderSignedIn"), examples = {
                @ExampleObject(name = "signed in", value = Examples.LOGIN),
                @ExampleObject(name = "refused", value = Examples.WRONG_PASSWORD)}))
    public Response login(@Valid LoginRequest login, @Context HttpServletRequest request) {
        limits.spend(Limit.LOGIN, request);
        limits.spendOfName(Limit.LOGIN_OF_ONE_NAME, login.username());
        SignIn signIn = signIns.signIn(login.username(), login.password());
        metrics.opened(DIALECT, "login");
        return signedIn(WELCOME_BACK, signIn, request);
    }

    @POST
    @Path("register")
    @Operation(operationId = "smartCoderRegister", summary = "Make an account and sign in with it")
    @APIResponse(responseCode = "200", description = "Registered (code 200), or refused (code 400)",
            content = @Content(schema = @Schema(ref = "SmartCoderSignedIn"), examples = {
                @ExampleObject(name = "registered", value = Examples.REGISTER),
                @ExampleObject(name = "refused", value = Examples.NAME_TAKEN)}))
    public Response register(@Valid RegisterRequest registration, @Context HttpServletRequest request) {
        limits.spend(Limit.REGISTRATION, request);
        SignIn signIn = registrations.register(registration.toRegistration());
        metrics.opened(DIALECT, "registration");
        return signedIn(WELCOME, signIn, request);
    }

    private Response signedIn(String message, SignIn signIn, HttpServletRequest request) {
        String token = tokens.issue(signIn.session());
        return Response.ok(Envelope.ok(message, SignedInUser.of(signIn.account(), token)))
                .cookie(cookie.opening(signIn.session(), token, request)).build();
    }
}
