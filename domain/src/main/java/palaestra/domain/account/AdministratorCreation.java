package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** The transactions in which the first administrator comes to be. */
@ApplicationScoped
@Transactional
class AdministratorCreation {

    private final Accounts accounts;
    private final Clock clock;

    protected AdministratorCreation() {
        this(null, null);
    }

    @Inject
    AdministratorCreation(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whether there is neither an account of the first administrator's name nor any administrator. */
    public boolean isNeeded() {
        return accounts.findByUsername(FirstAdministrator.USERNAME).isEmpty()
                && accounts.countActiveAdministrators(clock.instant()) == 0;
    }

    /** @throws UsernameTaken if somebody else was faster */
    public void create(String passwordHash) {
        accounts.add(new Account(FirstAdministrator.USERNAME, null, passwordHash, Role.ADMIN, clock.instant()));
    }

    public Optional<Account> find() {
        return accounts.findByUsername(FirstAdministrator.USERNAME);
    }

    /** @return null if there is no account of the first administrator's name */
    public String storedHash() {
        return accounts.findByUsername(FirstAdministrator.USERNAME).map(Account::passwordHash).orElse(null);
    }
}
