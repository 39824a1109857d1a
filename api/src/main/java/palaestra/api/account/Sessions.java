package palaestra.api.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.api.security.AccessTokens;
import palaestra.api.security.SessionCookie;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountService;
import palaestra.domain.account.SignIn;
import palaestra.domain.account.SignedIn;
import palaestra.domain.credit.CreditService;

/** Tells pages about sessions, and puts a new one's token where no script reads it. */
@ApplicationScoped
public class Sessions {

    private final AccountService accounts;
    private final CreditService credits;
    private final AccessTokens tokens;
    private final SessionCookie cookie;
    private final boolean registrationOpen;

    protected Sessions() {
        this(null, null, null, null, false);
    }

    @Inject
    public Sessions(AccountService accounts, CreditService credits, AccessTokens tokens, SessionCookie cookie,
            @ConfigProperty(name = "palaestra.registration.open", defaultValue = "true") boolean registrationOpen) {
        this.accounts = accounts;
        this.credits = credits;
        this.tokens = tokens;
        this.cookie = cookie;
        this.registrationOpen = registrationOpen;
    }

    SessionState state(Optional<SignedIn> caller) {
        return state(caller.flatMap(signedIn -> accounts.find(signedIn.account())).orElse(null));
    }

    Response opened(SignIn signIn, HttpServletRequest request) {
        String token = tokens.issue(signIn.session());
        return Response.ok(state(signIn.account())).cookie(cookie.opening(signIn.session(), token, request)).build();
    }

    Response closed(HttpServletRequest request) {
        return Response.ok(state((Account) null)).cookie(cookie.closing(request)).build();
    }

    private SessionState state(Account account) {
        return new SessionState(account == null ? null : OwnAccount.of(account, credits.balance(account.id())),
                registrationOpen);
    }
}
