package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.NotFound;

/** What happens to an account after it was made. */
@ApplicationScoped
public class AccountService {

    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHasher hasher;
    private final PasswordProof proof;
    private final PasswordReplacement passwords;
    private final Clock clock;
    private final Event<SessionsEnded> ended;
    private final Event<AccountEvent> happened;

    protected AccountService() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public AccountService(Accounts accounts, Sessions sessions, PasswordHasher hasher, PasswordProof proof,
            PasswordReplacement passwords, Clock clock, Event<SessionsEnded> ended, Event<AccountEvent> happened) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hasher = hasher;
        this.proof = proof;
        this.passwords = passwords;
        this.clock = clock;
        this.ended = ended;
        this.happened = happened;
    }

    @Transactional
    public Optional<Account> find(AccountId id) {
        return accounts.find(id);
    }

    /**
     * Keeps the account out from now on and ends all its sessions. Replaces an earlier ban.
     *
     * @param time how long the ban lasts; empty for ever
     * @throws Forbidden unless an administrator asks
     * @throws Invalid if the time is not positive
     * @throws NotFound if there is no such account
     * @throws LastAdministrator if nobody could administrate any more
     */
    @Transactional
    public void ban(SignedIn actor, AccountId id, Optional<Duration> time) {
        actor.requireAdministrator();
        Instant now = clock.instant();
        Instant until = time.map(length -> end(now, length)).orElse(Account.FOR_EVER);
        // Counting locks the administrators, and comes before the lock on the account: two of them who ban each other
        // would wait for each other otherwise.
        long administrators = accounts.countActiveAdministrators(now);
        Account account = lock(id);
        if (account.role() == Role.ADMIN && account.mayEnterAt(now) && administrators <= 1) {
            throw new LastAdministrator();
        }
        account.ban(until, now);
        happened.fire(new AccountEvent(AccountEvent.What.BANNED, actor.account(), id));
        Set<SessionId> all = sessions.endAll(id);
        if (!all.isEmpty()) {
            ended.fire(new SessionsEnded(id, all));
        }
    }

    /**
     * Lets the account in again; does nothing if it is not banned.
     *
     * @throws Forbidden unless an administrator asks
     * @throws NotFound if there is no such account
     */
    @Transactional
    public void liftBan(SignedIn actor, AccountId id) {
        actor.requireAdministrator();
        Instant now = clock.instant();
        Account account = lock(id);
        if (account.bannedAt(now)) {
            account.liftBan(now);
            happened.fire(new AccountEvent(AccountEvent.What.BAN_LIFTED, actor.account(), id));
        }
    }

    /**
     * Replaces the password and ends the account's sessions. To be called outside any transaction.
     *
     * @param keep the one session that stays; empty to end all
     * @throws Invalid if the new password is too short or too long
     * @throws NotFound if there is no such account
     * @throws WrongCredentials if the old password is not right
     * @throws palaestra.domain.shared.TooMany while the account's name is locked out after too many wrong passwords,
     *         or if too many passwords are being checked already
     */
    public void changePassword(AccountId id, String oldPassword, String newPassword, Optional<SessionId> keep) {
        Registration.requirePassword(newPassword);
        Credentials credentials = proof.require(id, oldPassword);
        passwords.replace(credentials, hasher.hash(newPassword), keep);
    }

    /**
     * Gives a password to an account that was made with one that nobody knows, and ends its sessions. The caller must
     * have made sure that it is such an account, in the same transaction.
     *
     * @param passwordHash what {@link PasswordHasher#hash} made of the password
     * @throws NotFound if there is no such account
     */
    @Transactional
    public void giveFirstPassword(AccountId id, String passwordHash) {
        Account account = lock(id);
        account.replacePassword(passwordHash, clock.instant());
        happened.fire(AccountEvent.ofOneself(AccountEvent.What.PASSWORD_CHANGED, id));
        Set<SessionId> all = sessions.endAll(id);
        if (!all.isEmpty()) {
            ended.fire(new SessionsEnded(id, all));
        }
    }

    /**
     * Gives the account a new password and ends its other sessions. To be called outside any transaction.
     *
     * @param oldPassword null if the account has none
     * @throws Invalid if the new password is too short or too long
     * @throws PasswordRequired if the account has a password and no old one was given
     * @throws WrongCredentials if the old password is not right
     * @throws palaestra.domain.shared.TooMany as {@link #changePassword}
     */
    public void changeOwnPassword(SignedIn own, String oldPassword, String newPassword) {
        Registration.requirePassword(newPassword);
        Credentials credentials = proof.requireIfAny(own.account(), oldPassword);
        passwords.replace(credentials, hasher.hash(newPassword), Optional.of(own.session()));
    }

    /**
     * Gives somebody else's account a new password and ends its sessions. To be called outside any transaction.
     *
     * @throws Forbidden unless an administrator asks
     * @throws Invalid if the new password is too short or too long
     * @throws NotFound if there is no such account
     */
    public void resetPassword(SignedIn administrator, AccountId id, String newPassword) {
        administrator.requireAdministrator();
        Registration.requirePassword(newPassword);
        if (find(id).isEmpty()) {
            throw new NotFound("There is no such account.");
        }
        passwords.reset(id, hasher.hash(newPassword), administrator);
    }

    private Account lock(AccountId id) {
        return accounts.lock(id).orElseThrow(() -> new NotFound("There is no such account."));
    }

    private static Instant end(Instant now, Duration length) {
        if (length.isZero() || length.isNegative()) {
            throw new Invalid("A ban must last longer than nothing.");
        }
        boolean endless = length.compareTo(Duration.between(now, Account.FOR_EVER)) >= 0;
        return endless ? Account.FOR_EVER : now.plus(length);
    }
}
