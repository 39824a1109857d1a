package palaestra.api.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import palaestra.api.security.AccessTokens;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.RateLimits;
import palaestra.api.security.RateLimits.Limit;
import palaestra.api.security.Roles;
import palaestra.api.security.SessionCookie;
import palaestra.domain.account.EmailVerificationService;
import palaestra.domain.account.SignInService;
import palaestra.domain.account.SignedIn;
import palaestra.domain.course.CourseSignIn;
import palaestra.domain.mail.MailDelivery;
import palaestra.domain.shared.Unavailable;

/** What people do with their own session. */
@Path("/auth")
@ApplicationScoped
@Speaks(CourseErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Course platform")
public class OwnSessionResource {

    private final CurrentAccount caller;
    private final Accounts accounts;
    private final SignInService signIns;
    private final CourseSignIn terms;
    private final EmailVerificationService verifications;
    private final MailDelivery mail;
    private final AccessTokens tokens;
    private final SessionCookie cookie;
    private final RateLimits limits;

    protected OwnSessionResource() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public OwnSessionResource(CurrentAccount caller, Accounts accounts, SignInService signIns, CourseSignIn terms,
            EmailVerificationService verifications, MailDelivery mail, AccessTokens tokens, SessionCookie cookie,
            RateLimits limits) {
        this.caller = caller;
        this.accounts = accounts;
        this.signIns = signIns;
        this.terms = terms;
        this.verifications = verifications;
        this.mail = mail;
        this.tokens = tokens;
        this.cookie = cookie;
        this.limits = limits;
    }

    @GET
    @Path("me")
    @Operation(operationId = "courseMe", summary = "One's own account")
    @APIResponse(responseCode = "200", description = "The account",
            content = @Content(schema = @Schema(implementation = UserData.class)))
    public UserData me() {
        return UserData.of(accounts.require(caller.require().account()));
    }

    @POST
    @Path("logout")
    @Operation(operationId = "courseLogout", summary = "End the session")
    @APIResponse(responseCode = "200", description = "Ended",
            content = @Content(schema = @Schema(implementation = Message.class)))
    public Response logout(@Context HttpServletRequest request) {
        signIns.signOut(caller.require().session());
        return Response.ok(Message.of("Signed out.")).cookie(cookie.closing(request)).build();
    }

    @POST
    @Path("refresh")
    @Operation(operationId = "courseRefresh", summary = "Let the session last longer",
            description = "Answers a token that expires later. No session outlasts palaestra.session.lifetime.")
    @APIResponse(responseCode = "200", description = "The new token",
            content = @Content(schema = @Schema(implementation = TokenData.class)))
    public Response refresh(@Context HttpServletRequest request) {
        SignedIn session = terms.extend(caller.require().session());
        String token = tokens.issue(session);
        return Response.ok(TokenData.of(token, accounts.require(session.account())))
                .cookie(cookie.opening(session, token, request)).build();
    }

    @POST
    @Path("resend-verification")
    @Operation(operationId = "courseResendVerification", summary = "Have another link to confirm one's address sent")
    @APIResponse(responseCode = "200", description = "Will be sent",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "400", description = "There is no address to confirm",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "503", description = "Mail is switched off",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Message resendVerification() {
        SignedIn me = caller.require();
        limits.spendOfName(Limit.MAIL_TO_ONE_ADDRESS, me.username());
        if (!mail.works()) {
            throw new Unavailable(Unavailable.Cause.UNREACHABLE, "This server sends no mail; ask an administrator.");
        }
        verifications.request(me.account());
        return Message.of("A link is on its way to your address.");
    }
}
