package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The transaction in which somebody's new account comes to be. */
@ApplicationScoped
@Transactional
class AccountCreation {

    private final Accounts accounts;
    private final Event<AccountEvent> happened;

    protected AccountCreation() {
        this(null, null);
    }

    @Inject
    AccountCreation(Accounts accounts, Event<AccountEvent> happened) {
        this.accounts = accounts;
        this.happened = happened;
    }

    /**
     * @throws UsernameTaken if the name is in use
     * @throws EmailTaken if the e-mail address is in use
     */
    public void create(Account account) {
        accounts.add(account);
        happened.fire(AccountEvent.ofAStranger(AccountEvent.What.REGISTERED, account.id()));
    }
}
