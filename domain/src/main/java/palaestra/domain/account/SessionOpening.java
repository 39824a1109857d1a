package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.domain.shared.NotSignedIn;
import palaestra.domain.shared.TooMany;

/** Opens sessions, each in one transaction with all that decides whether it may be opened. */
@ApplicationScoped
@Transactional
class SessionOpening {

    /** How many rows that count no more a sign-in takes away in passing. */
    private static final int SWEPT_PER_SIGN_IN = 100;
    private static final Duration FAILURES_KEPT = Duration.ofDays(1);

    private final Accounts accounts;
    private final AccountCreation creation;
    private final Sessions sessions;
    private final SignInFailures failures;
    private final SignInAttempts attempts;
    private final Clock clock;
    private final Event<AccountEvent> happened;
    private final Event<EmailLinkWanted> linkWanted;
    private final Duration lifetime;

    protected SessionOpening() {
        this(null, null, null, null, null, null, null, null, Duration.ofDays(1));
    }

    @Inject
    SessionOpening(Accounts accounts, AccountCreation creation, Sessions sessions, SignInFailures failures,
            SignInAttempts attempts, Clock clock, Event<AccountEvent> happened,
            Event<EmailLinkWanted> linkWanted,
            @ConfigProperty(name = "palaestra.session.lifetime", defaultValue = "P30D") Duration lifetime) {
        if (lifetime.isZero() || lifetime.isNegative()) {
            throw new IllegalArgumentException("palaestra.session.lifetime must be longer than nothing: " + lifetime);
        }
        this.accounts = accounts;
        this.creation = creation;
        this.sessions = sessions;
        this.failures = failures;
        this.attempts = attempts;
        this.clock = clock;
        this.happened = happened;
        this.linkWanted = linkWanted;
        this.lifetime = lifetime;
    }

    /**
     * Stores a new account together with its first session.
     *
     * @throws UsernameTaken if the name is in use
     * @throws EmailTaken if the e-mail address is in use
     */
    public SignIn openFirst(Account account, SessionTerms terms) {
        creation.create(account);
        if (terms.emailToBeVerified()) {
            linkWanted.fire(new EmailLinkWanted(EmailPurpose.VERIFY_EMAIL, account.email().orElseThrow()));
        }
        return open(account, terms, clock.instant());
    }

    /**
     * Opens a session for somebody whose password was right a moment ago, if nothing has changed since: the account's
     * row stays locked meanwhile, so that no ban or password change can miss the new session.
     *
     * @throws WrongCredentials if the password was replaced or the account deleted meanwhile
     * @throws TooMany if other wrong passwords led to a lock-out meanwhile
     * @throws Disabled if the account is disabled
     * @throws Banned while a ban lasts
     */
    public SignIn open(Credentials verified, SessionTerms terms) {
        Account account = verified.lock(accounts);
        attempts.requireNotLockedOut(verified.usernameKey());
        SignIn signIn = openIfAllowed(account, terms);
        failures.clear(verified.usernameKey());
        return signIn;
    }

    /**
     * Opens a session for somebody whom another authority has identified.
     *
     * @throws NotSignedIn if the account was deleted meanwhile
     * @throws Disabled if the account is disabled
     * @throws Banned while a ban lasts
     */
    public SignIn openProven(AccountId id) {
        return openIfAllowed(accounts.lock(id).orElseThrow(() -> new NotSignedIn("This account was deleted.")),
                SessionTerms.USUAL);
    }

    private SignIn openIfAllowed(Account locked, SessionTerms terms) {
        Instant now = clock.instant();
        if (locked.disabled()) {
            throw new Disabled();
        }
        locked.bannedUntil(now).ifPresent(until -> {
            throw new Banned(until);
        });
        sweep(now);
        happened.fire(AccountEvent.ofOneself(AccountEvent.What.SIGNED_IN, locked.id()));
        locked.signedIn(now);
        return open(locked, terms, now);
    }

    /**
     * Lets the session live for the time that the terms give a new one, but never longer than any session may.
     *
     * @return empty if it is not live
     */
    public Optional<SignedIn> extend(SessionId session, SessionTerms terms) {
        Instant now = clock.instant();
        sessions.extend(session, now, now.plus(terms.lifetimeWithin(lifetime)), lifetime);
        return sessions.findLive(session, now);
    }

    private SignIn open(Account account, SessionTerms terms, Instant now) {
        SessionId id = new SessionId(UUID.randomUUID());
        Instant expiry = now.plus(terms.lifetimeWithin(lifetime));
        sessions.add(new Session(id, account.id(), now, expiry));
        return new SignIn(account, new SignedIn(id, account.id(), account.username(), account.role(), expiry));
    }

    private void sweep(Instant now) {
        sessions.removeExpired(now, SWEPT_PER_SIGN_IN);
        failures.removeOlderThan(now.minus(FAILURES_KEPT), SWEPT_PER_SIGN_IN);
    }
}
