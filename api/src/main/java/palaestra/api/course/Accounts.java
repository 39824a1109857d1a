package palaestra.api.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.AccountService;
import palaestra.domain.shared.NotFound;

/** Finds accounts for the paths that show one. */
@ApplicationScoped
public class Accounts {

    private final AccountService accounts;

    protected Accounts() {
        this(null);
    }

    @Inject
    public Accounts(AccountService accounts) {
        this.accounts = accounts;
    }

    /** @throws NotFound if there is no such account */
    Account require(AccountId id) {
        return accounts.find(id).orElseThrow(() -> new NotFound("There is no such user."));
    }
}
