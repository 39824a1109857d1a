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
import org.eclipse.microprofile.jwt.JsonWebToken;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SignedIn;

/**
 * Signs the caller in by the access token of a live session, from {@code Authorization: Bearer} or else the cookie.
 * Any other token leaves the request anonymous: what is public stays reachable with an old cookie in the browser.
 */
@ApplicationScoped
public class SessionAuthenticationMechanism implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final LiveSessions sessions;

    protected SessionAuthenticationMechanism() {
        this(null, null);
    }

    @Inject
    public SessionAuthenticationMechanism(AccessTokens tokens, LiveSessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        Optional<String> bearer = bearer(request);
        Optional<JsonWebToken> token = bearer.or(() -> cookie(request)).flatMap(tokens::verify);
        Caller caller = token.map(genuine -> caller(genuine, bearer.isEmpty())).orElse(Caller.ANONYMOUS);
        caller.attachTo(request);
        return caller.signedIn() == null ? context.doNothing()
                : context.notifyContainerAboutLogin(token.get(), Set.of(AccessTokens.group(caller.signedIn().role())));
    }

    /** A fault of the lookup is kept for the resource, whose dialect can tell it. */
    private Caller caller(JsonWebToken token, boolean byCookie) {
        try {
            Optional<SignedIn> live = session(token).flatMap(sessions::find);
            return new Caller(live.orElse(null), byCookie, null);
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

    private static Optional<String> cookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(SessionCookie.NAME)).map(Cookie::getValue).findFirst();
    }
}
