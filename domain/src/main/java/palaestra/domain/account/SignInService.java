package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import palaestra.domain.shared.DomainException;
import palaestra.domain.shared.NotSignedIn;

/** Signs people in and out, and tells who is signed in. */
@ApplicationScoped
public class SignInService {

    /** More than the key of any name that can be registered, and what an index of the database can hold. */
    private static final int MAX_KEY_BYTES = 2_000;

    private final PasswordHasher hasher;
    private final SignInAttempts attempts;
    private final SessionOpening opening;
    private final Sessions sessions;
    private final Clock clock;
    private final Event<SessionsEnded> ended;

    protected SignInService() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public SignInService(PasswordHasher hasher, SignInAttempts attempts, SessionOpening opening, Sessions sessions,
            Clock clock, Event<SessionsEnded> ended) {
        this.hasher = hasher;
        this.attempts = attempts;
        this.opening = opening;
        this.sessions = sessions;
        this.clock = clock;
        this.ended = ended;
    }

    /**
     * Opens a session. To be called outside any transaction. Costs the same time whether or not the account exists.
     *
     * @param username in any letter case; null is nobody's
     * @param password null is never right
     * @throws WrongCredentials if name and password do not belong together
     * @throws Banned if they do, and a ban keeps the account out
     * @throws Disabled if they do, and the account is disabled
     * @throws palaestra.domain.shared.TooMany while the name is locked out after too many wrong passwords, whatever
     *         the password, or if too many passwords are being checked already
     */
    public SignIn signIn(String username, String password) {
        return signIn(Login.byName(username, password), SessionTerms.USUAL);
    }

    /** The same, with more ways to say who one is, or on other terms. */
    public SignIn signIn(Login login, SessionTerms terms) {
        try {
            return attempt(login, terms);
        } catch (DomainException refusal) {
            // Only now, because the transaction of the attempt was rolled back with all that was told in it.
            attempts.refused(Optional.of(login).filter(SignInService::canBeAName));
            throw refusal;
        }
    }

    /**
     * Lets the session live as long as a new one would on these terms, but not for ever.
     *
     * @throws NotSignedIn if it is not live
     */
    public SignedIn extend(SessionId session, SessionTerms terms) {
        return opening.extend(session, terms).orElseThrow(() -> new NotSignedIn("Sign in first."));
    }

    /** Ends that session; does nothing if it has ended already. */
    @Transactional
    public void signOut(SessionId session) {
        sessions.end(session).ifPresent(account -> ended.fire(new SessionsEnded(account, Set.of(session))));
    }

    /** Who is behind that session; empty if it ended or expired, or if the account is kept out. */
    public Optional<SignedIn> signedIn(SessionId session) {
        return sessions.findLive(session, clock.instant());
    }

    private SignIn attempt(Login login, SessionTerms terms) {
        if (login.password() == null || !canBeAName(login)) {
            hasher.matches("", null);
            throw new WrongCredentials();
        }
        List<Credentials> meant = attempts.begin(login);
        if (meant.isEmpty()) {
            hasher.matches(login.password(), null);
        }
        Optional<Credentials> right = meant.stream()
                .filter(credentials -> hasher.matches(login.password(), credentials.passwordHash())).findFirst();
        if (right.isEmpty()) {
            attempts.failed(login, meant);
            throw new WrongCredentials();
        }
        return opening.open(right.get(), terms);
    }

    private static boolean canBeAName(Login login) {
        return login.name() != null && login.name().indexOf('\0') < 0
                && Account.key(login.name()).getBytes(StandardCharsets.UTF_8).length <= MAX_KEY_BYTES;
    }
}
