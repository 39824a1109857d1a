package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import palaestra.domain.shared.NotFound;

/** The one transaction of a password change; checking the old and hashing the new password come before it. */
@ApplicationScoped
@Transactional
class PasswordReplacement {

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInFailures failures;
    private final EmailTokenService tokens;
    private final Clock clock;
    private final Event<SessionsEnded> ended;
    private final Event<AccountEvent> happened;

    protected PasswordReplacement() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    PasswordReplacement(Accounts accounts, Sessions sessions, SignInFailures failures, EmailTokenService tokens,
            Clock clock, Event<SessionsEnded> ended, Event<AccountEvent> happened) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.failures = failures;
        this.tokens = tokens;
        this.clock = clock;
        this.ended = ended;
        this.happened = happened;
    }

    /**
     * @param verified the credentials that the old password was right for
     * @throws WrongCredentials if the password was replaced or the account deleted meanwhile
     */
    public void replace(Credentials verified, String newHash, Optional<SessionId> keep) {
        replace(verified.lock(accounts), newHash, verified.account(), keep);
    }

    /**
     * @param administrator who does it, instead of the account's owner
     * @throws NotFound if there is no such account
     */
    public void reset(AccountId id, String newHash, SignedIn administrator) {
        Account account = accounts.lock(id).orElseThrow(() -> new NotFound("There is no such account."));
        boolean own = id.equals(administrator.account());
        replace(account, newHash, administrator.account(),
                own ? Optional.of(administrator.session()) : Optional.empty());
    }

    /**
     * The token proves that the account's owner reads what is sent to its address, too.
     *
     * @throws BadEmailToken unless the token is live
     */
    public void replaceByToken(String token, String newHash) {
        Account account = tokens.take(EmailPurpose.RESET_PASSWORD, token);
        account.verifyEmail(clock.instant());
        replace(account, newHash, account.id(), Optional.empty());
    }

    private void replace(Account account, String newHash, AccountId actor, Optional<SessionId> keep) {
        account.replacePassword(newHash, clock.instant());
        happened.fire(new AccountEvent(AccountEvent.What.PASSWORD_CHANGED, actor, account.id()));
        failures.clear(Account.key(account.username()));
        Set<SessionId> others = keep.map(kept -> sessions.endOthers(account.id(), kept))
                .orElseGet(() -> sessions.endAll(account.id()));
        if (!others.isEmpty()) {
            ended.fire(new SessionsEnded(account.id(), others));
        }
    }
}
