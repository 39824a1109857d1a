package palaestra.api.aideer;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.aideer.wechat.WechatFailure;
import palaestra.api.aideer.wechat.WechatServer;
import palaestra.api.errors.Speaks;
import palaestra.api.ops.SignInMetrics;
import palaestra.api.security.AccessTokens;
import palaestra.api.security.RateLimits;
import palaestra.api.security.RateLimits.Limit;
import palaestra.api.security.SessionCookie;
import palaestra.domain.account.SignIn;
import palaestra.domain.account.SignedIn;
import palaestra.domain.account.WechatIdentity;
import palaestra.domain.account.WechatSignIn;

/** Sign-in by WeChat. */
@Path("/session/wechat")
@ApplicationScoped
@Speaks(AiDeerErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(ref = "AIDeer")
public class WechatResource {

    private static final int INVALID_CODE = 40029;
    private static final int SESSION_EXPIRED = 87009;

    private final WechatServer wechat;
    private final WechatSignIn signIns;
    private final Credentials credentials;
    private final AccessTokens tokens;
    private final SessionCookie cookie;
    private final RateLimits limits;
    private final SignInMetrics metrics;

    protected WechatResource() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public WechatResource(WechatServer wechat, WechatSignIn signIns, Credentials credentials, AccessTokens tokens,
            SessionCookie cookie, RateLimits limits, SignInMetrics metrics) {
        this.wechat = wechat;
        this.signIns = signIns;
        this.credentials = credentials;
        this.tokens = tokens;
        this.cookie = cookie;
        this.limits = limits;
        this.metrics = metrics;
    }

    @GET
    @Path("token")
    @Operation(operationId = "aiDeerWechatLogin", summary = "Sign in by WeChat",
            description = "Who comes for the first time gets an account.")
    @APIResponse(responseCode = "200", description = "Signed in",
            content = @Content(examples = @ExampleObject(name = "tokens", value = Examples.TOKENS)))
    public Response login(@QueryParam("code") String code, @Context HttpServletRequest request) {
        if (code == null) {
            throw Refusal.unprocessable(List.of(FieldError.missing(List.of("query", "code"))));
        }
        requireConfiguration();
        limits.spend(Limit.LOGIN, request);
        try {
            return answer(signIns.signIn(wechat.identify(code)), request);
        } catch (WechatFailure e) {
            throw e.code() == INVALID_CODE ? Refusal.of(401, "Invalid code") : failed(e);
        }
    }

    @GET
    @Path("refresh")
    @SecurityRequirement(name = "bearer")
    @Operation(operationId = "aiDeerWechatRefresh", summary = "Renew a sign-in by WeChat",
            description = "With the refresh token. Both tokens are replaced by new ones.")
    @APIResponse(responseCode = "200", description = "Signed in anew",
            content = @Content(examples = @ExampleObject(name = "tokens", value = Examples.TOKENS)))
    public Response refresh(@HeaderParam("Authorization") String authorization, @Context HttpServletRequest request) {
        SignedIn session = credentials.requireRefresh(authorization);
        requireConfiguration();
        limits.spend(Limit.LOGIN, request);
        WechatIdentity identity = signIns.identity(session.account()).orElseThrow(WechatResource::expired);
        try {
            wechat.check(identity);
        } catch (WechatFailure e) {
            throw e.code() == SESSION_EXPIRED ? expired() : failed(e);
        }
        return answer(signIns.renew(session), request);
    }

    private Response answer(SignIn signIn, HttpServletRequest request) {
        metrics.opened(AiDeerApplication.DIALECT, "wechat");
        String token = tokens.issue(signIn.session());
        return Response.ok(TokenAnswer.withRefresh(token, tokens.issueRefresh(signIn.session())))
                .cookie(cookie.opening(signIn.session(), token, request)).build();
    }

    private void requireConfiguration() {
        if (!wechat.isConfigured()) {
            throw Refusal.of(503, "WeChat login is not configured");
        }
    }

    private static Refusal expired() {
        return Refusal.of(401, "Wechat session expired");
    }

    private static Refusal failed(WechatFailure failure) {
        return Refusal.of(500, "WeChat server error: " + failure.getMessage());
    }
}
