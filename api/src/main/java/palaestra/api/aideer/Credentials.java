package palaestra.api.aideer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import palaestra.api.security.AccessTokens;
import palaestra.api.security.LiveSessions;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.AccountService;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SignedIn;

/** Says why what a request brought along signs nobody in. */
@ApplicationScoped
public class Credentials {

    private static final String SCHEME = "Bearer ";
    private static final String INVALID = "Could not validate credentials: ";

    private final AccessTokens tokens;
    private final LiveSessions sessions;
    private final AccountService accounts;

    protected Credentials() {
        this(null, null, null);
    }

    @Inject
    public Credentials(AccessTokens tokens, LiveSessions sessions, AccountService accounts) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** @param authorization the header of a request that is not signed in; null if there is none */
    Refusal refusal(String authorization) {
        Optional<String> token = bearer(authorization);
        if (token.isEmpty()) {
            return Refusal.notAuthenticated();
        }
        if (token.flatMap(tokens::verifyRefresh).isPresent()) {
            return Refusal.badRequest(INVALID + "Access token required");
        }
        return lost(token.flatMap(tokens::verify));
    }

    /**
     * The session that a refresh token is of.
     *
     * @param authorization the header; null if there is none
     * @throws Refusal if it holds no refresh token of a live session
     */
    SignedIn requireRefresh(String authorization) {
        String token = bearer(authorization).orElseThrow(Refusal::notAuthenticated);
        if (tokens.verify(token).isPresent()) {
            throw Refusal.badRequest(INVALID + "Refresh token required");
        }
        Optional<JsonWebToken> genuine = tokens.verifyRefresh(token);
        return genuine.map(JsonWebToken::getTokenID).map(UUID::fromString).map(SessionId::new)
                .flatMap(sessions::find).orElseThrow(() -> lost(genuine));
    }

    private Refusal lost(Optional<JsonWebToken> genuine) {
        boolean forgotten = genuine
                .filter(known -> accounts.find(new AccountId(Long.parseLong(known.getSubject()))).isEmpty())
                .isPresent();
        return Refusal.of(401, INVALID + (forgotten ? "User not found" : "Invalid token"));
    }

    /** @return empty if there is none, or one of another scheme */
    static Optional<String> bearer(String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
