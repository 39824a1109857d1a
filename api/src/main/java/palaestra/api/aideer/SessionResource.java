package palaestra.api.aideer;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.ops.SignInMetrics;
import palaestra.api.security.AccessTokens;
import palaestra.api.security.RateLimits;
import palaestra.api.security.RateLimits.Limit;
import palaestra.api.security.SessionCookie;
import palaestra.domain.account.SignIn;
import palaestra.domain.account.SignInService;
import palaestra.domain.account.WrongCredentials;

/** Sign-in by name and password, as OAuth 2 clients know it. */
@Path("/session/oauth2/token")
@ApplicationScoped
@Speaks(AiDeerErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(ref = "AIDeer")
public class SessionResource {

    private final SignInService signIns;
    private final AccessTokens tokens;
    private final SessionCookie cookie;
    private final RateLimits limits;
    private final SignInMetrics metrics;

    protected SessionResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public SessionResource(SignInService signIns, AccessTokens tokens, SessionCookie cookie, RateLimits limits,
            SignInMetrics metrics) {
        this.signIns = signIns;
        this.tokens = tokens;
        this.cookie = cookie;
        this.limits = limits;
        this.metrics = metrics;
    }

    @POST
    @Operation(operationId = "aiDeerLogin", summary = "Sign in", description = "Sets the cookie, too.")
    @RequestBody(content = {
        @Content(mediaType = MediaType.APPLICATION_FORM_URLENCODED, schema = @Schema(type = SchemaType.OBJECT),
                examples = @ExampleObject(name = "form", value = "username=ada&password=a+long+password")),
        @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(type = SchemaType.OBJECT))})
    @APIResponse(responseCode = "200", description = "Signed in",
            content = @Content(examples = @ExampleObject(name = "token", value = Examples.TOKEN)))
    public Response login(@Context HttpHeaders headers, @Context HttpServletRequest request, InputStream body)
            throws IOException {
        LoginForm form = LoginForm.read(FormFields.read(headers.getMediaType(), body));
        limits.spend(Limit.LOGIN, request);
        limits.spendOfName(Limit.LOGIN_OF_ONE_NAME, form.username());
        SignIn signIn = signIn(form);
        metrics.opened(AiDeerApplication.DIALECT, "login");
        String token = tokens.issue(signIn.session());
        return Response.ok(TokenAnswer.of(token)).cookie(cookie.opening(signIn.session(), token, request)).build();
    }

    private SignIn signIn(LoginForm form) {
        try {
            return signIns.signIn(form.username(), form.password());
        } catch (WrongCredentials e) {
            throw Refusal.of(401, "Incorrect username or password");
        }
    }
}
