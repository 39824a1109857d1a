package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.domain.shared.TooMany;

/**
 * The steps around a password check that need a transaction: who is meant, whether the name is locked out, and the
 * count of wrong passwords. The check itself is slow and stays between them.
 */
@ApplicationScoped
@Transactional
class SignInAttempts {

    private final Accounts accounts;
    private final SignInFailures failures;
    private final Clock clock;
    private final Event<AccountEvent> happened;
    private final boolean limited;

    protected SignInAttempts() {
        this(null, null, null, null, true);
    }

    @Inject
    SignInAttempts(Accounts accounts, SignInFailures failures, Clock clock, Event<AccountEvent> happened,
            @ConfigProperty(name = "palaestra.ratelimit.enabled", defaultValue = "true") boolean limited) {
        this.accounts = accounts;
        this.failures = failures;
        this.clock = clock;
        this.happened = happened;
        this.limited = limited;
    }

    /**
     * Who may be meant: at most one account by its name, and at most one by its e-mail address if the login takes it.
     *
     * @throws TooMany while the name is locked out, whether or not an account has it, or one of the accounts' names
     */
    public List<Credentials> begin(Login login) {
        requireNotLockedOut(Account.key(login.name()));
        List<Credentials> meant = meant(login).map(SignInAttempts::credentials).toList();
        meant.forEach(credentials -> requireNotLockedOut(credentials.usernameKey()));
        return meant;
    }

    /**
     * @return empty if there is no such account
     * @throws TooMany while the account's name is locked out
     */
    public Optional<Credentials> begin(AccountId id) {
        Optional<Credentials> found = accounts.find(id).map(SignInAttempts::credentials);
        found.ifPresent(credentials -> requireNotLockedOut(credentials.usernameKey()));
        return found;
    }

    /** Counts a password that was wrong for all that may have been meant. */
    public void failed(Login login, List<Credentials> meant) {
        if (meant.isEmpty()) {
            failed(Account.key(login.name()));
        }
        meant.forEach(credentials -> failed(credentials.usernameKey()));
    }

    /** Counts a wrong password and locks the name out if there were too many in a row. */
    private void failed(String usernameKey) {
        if (limited) {
            Instant now = clock.instant();
            int count = failures.count(usernameKey, now);
            LockOut.after(count).ifPresent(time -> failures.lock(usernameKey, now.plus(time)));
        }
    }

    /** Counts a wrong password of somebody who is signed in, as another one. */
    public void failed(Credentials credentials) {
        failed(credentials.usernameKey());
        happened.fire(AccountEvent.ofOneself(AccountEvent.What.PASSWORD_REFUSED, credentials.account()));
    }

    /**
     * Tells that a sign-in failed, for whatever reason.
     *
     * @param login empty for a name that no account can have
     */
    public void refused(Optional<Login> login) {
        AccountId subject = login.stream().flatMap(this::meant).findFirst().map(Account::id).orElse(null);
        happened.fire(AccountEvent.ofAStranger(AccountEvent.What.SIGN_IN_FAILED, subject));
    }

    /** @throws TooMany while the name is locked out */
    public void requireNotLockedOut(String usernameKey) {
        if (limited) {
            Instant now = clock.instant();
            failures.lockedUntil(usernameKey, now).ifPresent(until -> {
                throw new TooMany("Too many wrong passwords; try again later.", Duration.between(now, until));
            });
        }
    }

    private Stream<Account> meant(Login login) {
        Optional<Account> named = accounts.findByUsername(login.name());
        Optional<Account> addressed = login.orEmail() ? accounts.findByEmail(login.name()) : Optional.empty();
        return Stream.concat(named.stream(), addressed.stream()).distinct();
    }

    private static Credentials credentials(Account account) {
        return new Credentials(account.id(), Account.key(account.username()), account.passwordHash());
    }
}
