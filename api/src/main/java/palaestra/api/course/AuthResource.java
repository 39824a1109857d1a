package palaestra.api.course;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.ops.SignInMetrics;
import palaestra.api.security.AccessTokens;
import palaestra.api.security.RateLimits;
import palaestra.api.security.RateLimits.Limit;
import palaestra.api.security.SessionCookie;
import palaestra.domain.account.EmailVerificationService;
import palaestra.domain.account.PasswordResetService;
import palaestra.domain.account.SignIn;
import palaestra.domain.account.WrongCredentials;
import palaestra.domain.course.CourseSignIn;
import palaestra.domain.shared.NotSignedIn;

/** What people do before they are signed in. */
@Path("/auth")
@ApplicationScoped
@Speaks(CourseErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(ref = "Course platform")
public class AuthResource {

    private static final String DIALECT = "course";

    private final CourseSignIn signIns;
    private final EmailVerificationService verifications;
    private final PasswordResetService resets;
    private final AccessTokens tokens;
    private final SessionCookie cookie;
    private final RateLimits limits;
    private final SignInMetrics metrics;
    private final Values values;

    protected AuthResource() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public AuthResource(CourseSignIn signIns, EmailVerificationService verifications, PasswordResetService resets,
            AccessTokens tokens, SessionCookie cookie, RateLimits limits, SignInMetrics metrics, Values values) {
        this.signIns = signIns;
        this.verifications = verifications;
        this.resets = resets;
        this.tokens = tokens;
        this.cookie = cookie;
        this.limits = limits;
        this.metrics = metrics;
        this.values = values;
    }

    @POST
    @Path("register")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "courseRegister", summary = "Make an account and sign in with it",
            description = "A link to confirm the e-mail address is sent to it.")
    @APIResponse(responseCode = "201", description = "Registered",
            content = @Content(schema = @Schema(implementation = TokenData.class)))
    @APIResponse(responseCode = "400", description = "The name or the e-mail address is taken",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "422", description = "The request is not acceptable",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Response register(@Valid RegisterRequest registration, @Context HttpServletRequest request) {
        limits.spend(Limit.REGISTRATION, request);
        SignIn signIn = signIns.register(registration.toRegistration());
        metrics.opened(DIALECT, "registration");
        return signedIn(Response.Status.CREATED, signIn, request);
    }

    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "courseLogin", summary = "Sign in by name or e-mail address",
            description = "Takes a form, too. Sets the cookie.")
    @APIResponse(responseCode = "200", description = "Signed in",
            content = @Content(schema = @Schema(implementation = TokenData.class)))
    @APIResponse(responseCode = "401", description = "Name and password do not belong together",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "403", description = "They do, and the account is disabled or banned",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Response login(@Valid LoginRequest login, @Context HttpServletRequest request) {
        limits.spend(Limit.LOGIN, request);
        limits.spendOfName(Limit.LOGIN_OF_ONE_NAME, login.username());
        try {
            SignIn signIn = signIns.signIn(login.toLogin());
            metrics.opened(DIALECT, "login");
            return signedIn(Response.Status.OK, signIn, request);
        } catch (WrongCredentials e) {
            throw new NotSignedIn("Wrong user name, e-mail address or password.");
        }
    }

    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response loginByForm(MultivaluedMap<String, String> form, @Context HttpServletRequest request)
            throws IOException {
        return login(values.of(form, LoginRequest.class), request);
    }

    @POST
    @Path("verify-email")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "courseVerifyEmail",
            summary = "Confirm an e-mail address by the token that was sent to it")
    @APIResponse(responseCode = "200", description = "Confirmed",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "400", description = "The token is not valid any more",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Message verifyEmail(@Valid TokenRequest verification, @Context HttpServletRequest request) {
        limits.spend(Limit.PASSWORD_RESET, request);
        verifications.verify(verification.token());
        return Message.of("The e-mail address is confirmed.");
    }

    @POST
    @Path("forgot-password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "courseForgotPassword", summary = "Have a link sent by which one sets a new password",
            description = "Answers the same whether or not an account has the address.")
    @APIResponse(responseCode = "200", description = "Will be sent, if an account has the address",
            content = @Content(schema = @Schema(implementation = Message.class)))
    public Message forgotPassword(@Valid EmailRequest forgotten, @Context HttpServletRequest request) {
        limits.spend(Limit.PASSWORD_RESET, request);
        limits.spendOfName(Limit.MAIL_TO_ONE_ADDRESS, forgotten.email());
        resets.request(forgotten.email());
        return Message.of("If an account has this address, a link is on its way to it.");
    }

    @POST
    @Path("reset-password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "courseResetPassword", summary = "Set a new password by the token that was sent",
            description = "Ends all sessions of the account.")
    @APIResponse(responseCode = "200", description = "Set",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "400", description = "The token is not valid any more",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Message resetPassword(@Valid ResetRequest reset, @Context HttpServletRequest request) {
        limits.spend(Limit.PASSWORD_RESET, request);
        resets.reset(reset.token(), reset.newPassword());
        return Message.of("The new password counts from now on.");
    }

    private Response signedIn(Response.Status status, SignIn signIn, HttpServletRequest request) {
        String token = tokens.issue(signIn.session());
        return Response.status(status).entity(TokenData.of(token, signIn.account()))
                .cookie(cookie.opening(signIn.session(), token, request)).build();
    }
}
