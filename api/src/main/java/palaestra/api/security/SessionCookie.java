package palaestra.api.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import palaestra.domain.account.SignedIn;

/** The cookie that carries the access token for browsers. */
@ApplicationScoped
public class SessionCookie {

    public static final String NAME = "palaestra_session";

    private final TrustedProxies proxies;
    private final Clock clock;

    protected SessionCookie() {
        this(null, null);
    }

    @Inject
    public SessionCookie(TrustedProxies proxies, Clock clock) {
        this.proxies = proxies;
        this.clock = clock;
    }

    /** @param token as {@link AccessTokens#issue} made it for that session */
    public NewCookie opening(SignedIn session, String token, HttpServletRequest request) {
        Duration remaining = Duration.between(clock.instant(), session.expiresAt());
        return cookie(token, Math.toIntExact(Math.max(0, remaining.toSeconds())), request);
    }

    /** Makes the browser forget the cookie. */
    public NewCookie closing(HttpServletRequest request) {
        return cookie("", 0, request);
    }

    private NewCookie cookie(String value, int maxAge, HttpServletRequest request) {
        return new NewCookie.Builder(NAME).value(value).path("/").maxAge(maxAge).httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX).secure(proxies.secure(request)).build();
    }
}
