package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.NotFound;

/** Lists, changes and deletes accounts, as administrators do; some of it people may do to their own accounts. */
@ApplicationScoped
@Transactional
public class AccountAdministration {

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInFailures failures;
    private final Clock clock;
    private final Event<AccountEvent> happened;
    private final Event<SessionsEnded> ended;
    private final Event<RightsChanged> rights;
    private final Event<AccountDeletion> deletions;

    protected AccountAdministration() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    public AccountAdministration(Accounts accounts, Sessions sessions, SignInFailures failures, Clock clock,
            Event<AccountEvent> happened, Event<SessionsEnded> ended, Event<RightsChanged> rights,
            Event<AccountDeletion> deletions) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.failures = failures;
        this.clock = clock;
        this.happened = happened;
        this.ended = ended;
        this.rights = rights;
        this.deletions = deletions;
    }

    /**
     * @param limit 1..100
     * @throws Forbidden unless an administrator asks
     */
    public List<Account> list(SignedIn administrator, long offset, int limit) {
        administrator.requireAdministrator();
        return accounts.list(offset, limit);
    }

    /**
     * Changes one's own account or, as an administrator, anybody's.
     *
     * @throws NotFound if there is no such account
     * @throws Forbidden if the account is somebody else's, or its permission would rise, unless an administrator asks
     * @throws LastAdministrator if nobody could administrate any more
     * @throws UsernameTaken if the name is in use
     */
    public Account change(SignedIn actor, AccountId id, AccountChange change) {
        Instant now = clock.instant();
        // Counting locks the administrators, and comes before the lock on the account, as in every such change.
        long administrators = change.permission().isPresent() ? accounts.countActiveAdministrators(now) : 0;
        Account account = lock(id);
        Permission before = account.permission();
        Permission after = change.permission().orElse(before);
        requireAllowed(actor, account, after);
        if (after != before) {
            requireAnother(account, administrators, now);
            account.grant(after, now);
            happened.fire(new AccountEvent(AccountEvent.What.ROLE_CHANGED, actor.account(), id));
        }
        if (!account.username().equals(change.username())) {
            account.rename(change.username(), now);
        }
        if (change.nickname() != null) {
            account.callOneself(change.nickname().orElse(null), now);
        }
        accounts.update(account);
        rights.fire(new RightsChanged(id));
        return account;
    }

    /**
     * Deletes an account, its personal data and what is its alone. What others rely on survives without an owner.
     *
     * @throws Forbidden unless the account itself or an administrator asks
     * @throws NotFound if there is no such account
     * @throws LastAdministrator if nobody could administrate any more
     */
    public void delete(SignedIn actor, AccountId id) {
        if (!actor.isAdmin() && !actor.account().equals(id)) {
            throw new Forbidden("Only an administrator may do this.");
        }
        Instant now = clock.instant();
        long administrators = accounts.countActiveAdministrators(now);
        Account account = lock(id);
        requireAnother(account, administrators, now);
        Set<SessionId> all = sessions.endAll(id);
        if (!all.isEmpty()) {
            ended.fire(new SessionsEnded(id, all));
        }
        deletions.fire(new AccountDeletion(id));
        failures.clear(Account.key(account.username()));
        accounts.remove(account);
        happened.fire(new AccountEvent(AccountEvent.What.DELETED, actor.account(), id));
    }

    private Account lock(AccountId id) {
        return accounts.lock(id).orElseThrow(() -> new NotFound("User not found"));
    }

    private static void requireAllowed(SignedIn actor, Account account, Permission wish) {
        if (actor.isAdmin()) {
            return;
        }
        if (!actor.account().equals(account.id())) {
            throw new Forbidden("Insufficient permissions: You cannot update other users");
        }
        if (wish == Permission.ADMIN) {
            throw new Forbidden("Insufficient permissions: You cannot set user permission to admin");
        }
        if (wish.compareTo(account.permission()) > 0) {
            throw new Forbidden("Insufficient permissions: You cannot raise your own permission");
        }
    }

    /** @throws LastAdministrator if the account is the only administrator who can sign in */
    private static void requireAnother(Account account, long administrators, Instant now) {
        if (account.role() == Role.ADMIN && account.mayEnterAt(now) && administrators <= 1) {
            throw new LastAdministrator();
        }
    }
}
