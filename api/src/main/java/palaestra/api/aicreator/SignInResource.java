package palaestra.api.aicreator;

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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.ops.SignInMetrics;
import palaestra.api.security.AccessTokens;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.RateLimits;
import palaestra.api.security.RateLimits.Limit;
import palaestra.api.security.SessionCookie;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.RegistrationService;
import palaestra.domain.account.SignIn;
import palaestra.domain.account.SignInService;

/** Registration, sign-in and sign-out. Unlike in other dialects, registration opens no session. */
@Path("/user")
@ApplicationScoped
@Speaks(AiCreatorErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(ref = "AICreator")
public class SignInResource {

    private static final String DIALECT = "aicreator";

    private final RegistrationService registrations;
    private final SignInService signIns;
    private final CurrentAccount caller;
    private final AccessTokens tokens;
    private final SessionCookie cookie;
    private final RateLimits limits;
    private final SignInMetrics metrics;
    private final Clock clock;

    protected SignInResource() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public SignInResource(RegistrationService registrations, SignInService signIns, CurrentAccount caller,
            AccessTokens tokens, SessionCookie cookie, RateLimits limits, SignInMetrics metrics, Clock clock) {
        this.registrations = registrations;
        this.signIns = signIns;
        this.caller = caller;
        this.tokens = tokens;
        this.cookie = cookie;
        this.limits = limits;
        this.metrics = metrics;
        this.clock = clock;
    }

    @POST
    @Path("register")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "aiCreatorRegister", summary = "Make an account",
            description = "Answers the account's number. Sign in with it next.")
    @APIResponse(responseCode = "200", description = "Registered (code 0), or refused",
            content = @Content(schema = @Schema(ref = "AICreatorEnvelope"), examples = {
                @ExampleObject(name = "registered", value = Examples.NUMBER),
                @ExampleObject(name = "refused", value = Examples.REFUSED)}))
    public Envelope<Long> register(@Valid RegisterRequest registration, @Context HttpServletRequest request) {
        limits.spend(Limit.REGISTRATION, request);
        AccountId id = registrations.create(registration.toRegistration(), registration.toProfile());
        return Envelope.ok(id.value());
    }

    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "aiCreatorLogin", summary = "Sign in", description = "Sets the cookie.")
    @APIResponse(responseCode = "200", description = "Signed in (code 0), or refused",
            content = @Content(schema = @Schema(ref = "AICreatorUserAnswer"), examples = {
                @ExampleObject(name = "signed in", value = Examples.SIGNED_IN),
                @ExampleObject(name = "refused", value = Examples.REFUSED)}))
    public Response login(@Valid LoginRequest login, @Context HttpServletRequest request) {
        limits.spend(Limit.LOGIN, request);
        limits.spendOfName(Limit.LOGIN_OF_ONE_NAME, login.userAccount());
        SignIn signIn = signIns.signIn(login.userAccount(), login.password());
        metrics.opened(DIALECT, "login");
        String token = tokens.issue(signIn.session());
        return Response.ok(Envelope.ok(UserInfo.withToken(signIn.account(), clock.instant(), token)))
                .cookie(cookie.opening(signIn.session(), token, request)).build();
    }

    @POST
    @Path("logout")
    @Operation(operationId = "aiCreatorLogout", summary = "Sign out",
            description = "Ends the session, if there is one, and takes the cookie back.")
    @APIResponse(responseCode = "200", description = "Signed out",
            content = @Content(schema = @Schema(ref = "AICreatorEnvelope"),
                    examples = @ExampleObject(name = "done", value = Examples.DONE)))
    @SecurityRequirement(name = "bearer")
    @SecurityRequirement(name = "cookie")
    public Response logout(@Context HttpServletRequest request) {
        caller.find().ifPresent(signedIn -> signIns.signOut(signedIn.session()));
        return Response.ok(Envelope.ok(true)).cookie(cookie.closing(request)).build();
    }
}
