package palaestra.api.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import palaestra.domain.account.ApiKeySecret;
import palaestra.domain.account.ApiKeyService;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SignedIn;

/**
 * Signs the caller in by the access token of a live session, from {@code Authorization: Bearer} or else the cookie.
 * Below {@code /v1}, and nowhere else, an API key does as well: programs shall generate with it, and whoever finds one
 * shall not be able to read, change or take over the account. Any other token leaves the request anonymous: what is
 * public stays reachable with an old cookie in the browser. A foreign page that opens a WebSocket does so without the
 * cookie of whoever looks at it; what else such a page tries, {@link OriginFilter} refuses.
 */
@ApplicationScoped
public class SessionAuthenticationMechanism implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";
    private static final String KEYS_ARE_ACCEPTED_BELOW = "/v1";

    private final AccessTokens tokens;
    private final LiveSessions sessions;
    private final ApiKeyService keys;
    private final OwnOrigins origins;

    protected SessionAuthenticationMechanism() {
        this(null, null, null, null);
    }

    @Inject
    public SessionAuthenticationMechanism(AccessTokens tokens, LiveSessions sessions, ApiKeyService keys,
            OwnOrigins origins) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.keys = keys;
        this.origins = origins;
    }

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        Optional<String> bearer = bearer(request);
        Optional<ApiKeySecret> key = bearer.flatMap(ApiKeySecret::parse);
        return key.isPresent() ? byKey(key.get(), request, context) : byToken(bearer, request, context);
    }

    private AuthenticationStatus byKey(ApiKeySecret key, HttpServletRequest request, HttpMessageContext context) {
        boolean accepted = KEYS_ARE_ACCEPTED_BELOW.equals(request.getServletPath());
        Caller caller = accepted ? caller(() -> keys.signedIn(key), false) : Caller.ANONYMOUS;
        caller.attachTo(request);
        return caller.signedIn() == null ? context.doNothing()
                : context.notifyContainerAboutLogin(caller.signedIn().username(),
                        Set.of(AccessTokens.group(caller.signedIn().role())));
    }

    private AuthenticationStatus byToken(Optional<String> bearer, HttpServletRequest request,
            HttpMessageContext context) {
        Optional<JsonWebToken> token = bearer.or(() -> cookie(request)).flatMap(tokens::verify);
        Caller caller = token.map(genuine -> caller(() -> session(genuine).flatMap(sessions::find), bearer.isEmpty()))
                .orElse(Caller.ANONYMOUS);
        caller.attachTo(request);
        return caller.signedIn() == null ? context.doNothing()
                : context.notifyContainerAboutLogin(token.get(), Set.of(AccessTokens.group(caller.signedIn().role())));
    }

    /** A fault of the lookup is kept for the resource, whose dialect can tell it. */
    private static Caller caller(Supplier<Optional<SignedIn>> lookup, boolean byCookie) {
        try {
            return new Caller(lookup.get().orElse(null), byCookie, null);
        } catch (RuntimeException e) {
            return new Caller(null, byCookie, e);
        }
    }

    private static Optional<SessionId> session(JsonWebToken token) {
        try {
            return Optional.ofNullable(token.getTokenID()).map(UUID::fromString).map(SessionId::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    private Optional<String> cookie(HttpServletRequest request) {
        if (isForeignWebSocket(request)) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(SessionCookie.NAME)).map(Cookie::getValue).findFirst();
    }

    private boolean isForeignWebSocket(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade")) && origin != null
                && !origins.isOwn(origin, request);
    }
}
