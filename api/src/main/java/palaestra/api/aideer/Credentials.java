package palaestra.api.aideer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import palaestra.api.security.AccessTokens;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.AccountService;

/** Says why what a request brought along signs nobody in. */
@ApplicationScoped
public class Credentials {

    private static final String SCHEME = "Bearer ";
    private static final String INVALID = "Could not validate credentials: ";

    private final AccessTokens tokens;
    private final AccountService accounts;

    protected Credentials() {
        this(null, null);
    }

    @Inject
    public Credentials(AccessTokens tokens, AccountService accounts) {
        this.tokens = tokens;
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
        boolean forgotten = token.flatMap(tokens::verify)
                .filter(genuine -> accounts.find(new AccountId(Long.parseLong(genuine.getSubject()))).isEmpty())
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
