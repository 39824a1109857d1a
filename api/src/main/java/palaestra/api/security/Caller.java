package palaestra.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import palaestra.domain.account.SignedIn;

/**
 * What the authentication mechanism found out about a request.
 *
 * @param signedIn null for an anonymous request
 * @param byCookie whether a browser may have sent the proof by itself, without the page's knowledge
 * @param fault why nobody can tell at the moment whether the session is live; null if it could be told
 */
record Caller(SignedIn signedIn, boolean byCookie, RuntimeException fault) {

    static final Caller ANONYMOUS = new Caller(null, false, null);

    private static final String ATTRIBUTE = Caller.class.getName();

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Caller of(HttpServletRequest request) {
        return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE)).orElse(ANONYMOUS);
    }
}
