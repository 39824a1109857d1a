package palaestra.api.smartcoder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.AccountService;
import palaestra.domain.shared.NotFound;

/** Finds accounts for the paths that show one. */
@ApplicationScoped
public class UserDirectory {

    private final AccountService accounts;

    protected UserDirectory() {
        this(null);
    }

    @Inject
    public UserDirectory(AccountService accounts) {
        this.accounts = accounts;
    }

    /** @throws NotFound if there is no such account */
    Account require(long id) {
        return accounts.find(new AccountId(id)).orElseThrow(() -> new NotFound("The user does not exist"));
    }
}
