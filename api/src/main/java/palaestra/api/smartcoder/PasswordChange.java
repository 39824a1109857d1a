package palaestra.api.smartcoder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import palaestra.api.security.RateLimits;
import palaestra.api.security.RateLimits.Limit;
import palaestra.api.security.SessionCookie;
import palaestra.domain.account.AccountService;
import palaestra.domain.account.SignedIn;
import palaestra.domain.account.WrongCredentials;
import palaestra.domain.shared.Invalid;

/** The password change behind both of its paths. */
@ApplicationScoped
public class PasswordChange {

    private final AccountService accounts;
    private final RateLimits limits;
    private final SessionCookie cookie;

    protected PasswordChange() {
        this(null, null, null);
    }

    @Inject
    public PasswordChange(AccountService accounts, RateLimits limits, SessionCookie cookie) {
        this.accounts = accounts;
        this.limits = limits;
        this.cookie = cookie;
    }

    /** Ends all sessions of the account; a browser is made to forget its cookie. */
    Response change(SignedIn caller, ChangePasswordRequest change, HttpServletRequest request) {
        change.requireOwnName(caller);
        limits.spend(Limit.LOGIN, request);
        limits.spendOfName(Limit.LOGIN_OF_ONE_NAME, caller.username());
        try {
            accounts.changePassword(caller.account(), change.oldPassword(), change.newPassword(), Optional.empty());
        } catch (WrongCredentials e) {
            throw new Invalid("Old password is incorrect");
        }
        return Response.ok(Envelope.ok("successful", "Password updated for user: " + caller.username()))
                .cookie(cookie.closing(request)).build();
    }
}
