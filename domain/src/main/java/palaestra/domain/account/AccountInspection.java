package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Found;
import palaestra.domain.shared.NotFound;
import palaestra.domain.shared.Rows;

/** Shows administrators the accounts, and lets them say what each may do. Everything is for administrators only. */
@ApplicationScoped
@Transactional
public class AccountInspection {

    private final AccountDirectory directory;
    private final Accounts accounts;
    private final Clock clock;
    private final Event<AccountEvent> happened;
    private final Event<RightsChanged> rights;

    protected AccountInspection() {
        this(null, null, null, null, null);
    }

    @Inject
    public AccountInspection(AccountDirectory directory, Accounts accounts, Clock clock,
            Event<AccountEvent> happened, Event<RightsChanged> rights) {
        this.directory = directory;
        this.accounts = accounts;
        this.clock = clock;
        this.happened = happened;
        this.rights = rights;
    }

    /** @throws Forbidden unless an administrator asks */
    public Found<AccountLine> search(SignedIn administrator, AccountQuery query, Rows rows) {
        administrator.requireAdministrator();
        if (query.text().filter(text -> text.length() > AccountFilter.MAX_TEXT).isPresent()) {
            return new Found<>(List.of(), 0);
        }
        return directory.search(query, rows, clock.instant());
    }

    /**
     * The next accounts of a whole list, in ascending order of their ids.
     *
     * @param after the id to go on behind; 0 for the beginning
     * @throws Forbidden unless an administrator asks
     */
    public List<AccountLine> after(SignedIn administrator, long after, AccountQuery query, int limit) {
        administrator.requireAdministrator();
        return directory.after(after, query, limit, clock.instant());
    }

    /**
     * @throws Forbidden unless an administrator asks
     * @throws NotFound if there is no such account
     */
    public AccountLine read(SignedIn administrator, AccountId id) {
        administrator.requireAdministrator();
        return directory.find(id, clock.instant()).orElseThrow(() -> new NotFound("There is no such account."));
    }

    /**
     * Gives the account that role; does nothing if it has it.
     *
     * @throws Forbidden unless an administrator asks
     * @throws NotFound if there is no such account
     * @throws LastAdministrator if nobody could administrate any more
     */
    public void assign(SignedIn administrator, AccountId id, Role role) {
        administrator.requireAdministrator();
        Instant now = clock.instant();
        // Counting locks the administrators, and comes before the lock on the account, as in every such change.
        long administrators = accounts.countActiveAdministrators(now);
        Account account = accounts.lock(id).orElseThrow(() -> new NotFound("There is no such account."));
        if (account.role() == role) {
            return;
        }
        if (account.role() == Role.ADMIN && account.mayEnterAt(now) && administrators <= 1) {
            throw new LastAdministrator();
        }
        account.assign(role, now);
        happened.fire(new AccountEvent(AccountEvent.What.ROLE_CHANGED, administrator.account(), id));
        accounts.update(account);
        rights.fire(new RightsChanged(id));
    }
}
