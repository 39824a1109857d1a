package palaestra.api.aideer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.AccountService;
import palaestra.domain.account.SignedIn;
import palaestra.domain.credit.CreditService;
import palaestra.domain.shared.NotFound;
import palaestra.domain.shared.NotSignedIn;

/** Shows accounts as whoever asks may see them. */
@ApplicationScoped
public class Users {

    private final AccountService accounts;
    private final CreditService credits;

    protected Users() {
        this(null, null);
    }

    @Inject
    public Users(AccountService accounts, CreditService credits) {
        this.accounts = accounts;
        this.credits = credits;
    }

    /** @throws NotFound if there is no such account */
    Account require(AccountId id) {
        return accounts.find(id).orElseThrow(() -> new NotFound("User not found"));
    }

    Account own(SignedIn caller) {
        return accounts.find(caller.account())
                .orElseThrow(() -> new NotSignedIn("Could not validate credentials: User not found"));
    }

    /**
     * Shows also the reserved account, which owns what deleted ones left behind.
     *
     * @throws NotFound if there is no such account
     */
    UserRead show(AccountId id, SignedIn reader) {
        return id.equals(AccountId.DELETED) ? UserRead.DELETED : show(require(id), reader);
    }

    UserRead show(Account account, SignedIn reader) {
        return account.id().equals(reader.account())
                ? UserRead.of(account, credits(account.id())) : UserRead.of(account);
    }

    long credits(AccountId own) {
        return credits.balance(own);
    }
}
