package palaestra.api.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.RateLimits;
import palaestra.api.security.RateLimits.Limit;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.NotSignedIn;

/** Who may use the arena, and how often. */
@ApplicationScoped
public class ArenaAccess {

    private final CurrentAccount caller;
    private final RateLimits limits;
    private final boolean anonymousAllowed;

    protected ArenaAccess() {
        this(null, null, false);
    }

    @Inject
    public ArenaAccess(CurrentAccount caller, RateLimits limits,
            @ConfigProperty(name = "palaestra.arena.anonymous", defaultValue = "true") boolean anonymousAllowed) {
        this.caller = caller;
        this.limits = limits;
        this.anonymousAllowed = anonymousAllowed;
    }

    /**
     * @return empty for anonymous use
     * @throws NotSignedIn if the caller is anonymous and anonymous use is switched off
     * @throws palaestra.domain.shared.TooMany if the address asks too often
     */
    Optional<AccountId> enter(Limit limit, HttpServletRequest request) {
        limits.spend(limit, request);
        Optional<AccountId> account = caller.find().map(SignedIn::account);
        if (account.isEmpty() && !anonymousAllowed) {
            throw new NotSignedIn("Sign in to use the arena.");
        }
        return account;
    }
}
