package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import palaestra.domain.shared.Forbidden;

/** Looks accounts up and revises them, for administrators only. */
@ApplicationScoped
public class AccountSupervision {

    private final AccountRegister register;
    private final PasswordHasher hasher;
    private final AccountRevising revising;

    protected AccountSupervision() {
        this(null, null, null);
    }

    @Inject
    public AccountSupervision(AccountRegister register, PasswordHasher hasher, AccountRevising revising) {
        this.register = register;
        this.hasher = hasher;
        this.revising = revising;
    }

    /**
     * @param offset how many accounts come before the page; any number
     * @param limit 1..500
     * @throws Forbidden unless an administrator asks
     */
    @Transactional
    public AccountPage search(SignedIn administrator, AccountFilter filter, long offset, int limit) {
        administrator.requireAdministrator();
        if (filter.text().filter(text -> text.length() > AccountFilter.MAX_TEXT).isPresent()) {
            return new AccountPage(List.of(), 0);
        }
        return register.search(filter, offset, limit);
    }

    /** @throws Forbidden unless an administrator asks */
    @Transactional
    public AccountCounts count(SignedIn administrator) {
        administrator.requireAdministrator();
        return register.count();
    }

    /**
     * Changes all of it or nothing. To be called outside any transaction.
     *
     * @throws Forbidden unless an administrator asks
     * @throws palaestra.domain.shared.NotFound if there is no such account
     * @throws palaestra.domain.shared.Conflict if an administrator would switch himself off
     * @throws EmailTaken if the e-mail address is in use
     * @throws LastAdministrator if nobody could administrate any more
     * @throws palaestra.domain.shared.TooMany if too many passwords are being hashed already
     */
    public Account revise(SignedIn administrator, AccountId id, AccountRevision revision) {
        administrator.requireAdministrator();
        Optional<String> hash = revision.password().map(hasher::hash);
        return revising.revise(administrator, id, revision, hash);
    }
}
