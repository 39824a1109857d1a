package palaestra.persistence.statistics;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Accounts;
import palaestra.domain.account.Role;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.statistics.RollUpWork;
import palaestra.domain.statistics.StatisticsService;
import palaestra.persistence.container.InContainer;

/** What tests of figures have in common: accounts, and roll-ups that are brought up to date at a word. */
abstract class StatisticsCase extends InContainer {

    /** Their numbers lie in two chunks of the sets of active accounts. */
    private static final int ACCOUNTS = 40;

    @Inject
    protected StatisticsService statistics;

    @Inject
    protected RollUpWork work;

    @Inject
    private Accounts register;

    protected final List<AccountId> accounts = new ArrayList<>();
    protected SignedIn administrator;

    @BeforeEach
    void registerAccounts() {
        accounts.clear();
        administrator = signedIn("admin", Role.ADMIN);
        stage.number("select setval('account_id_seq', (max(id) / 1024 + 1) * 1024 - 20) from account");
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts.add(signedIn("account" + i, Role.USER).account());
        }
    }

    protected void bringUpToDate() {
        stage.inTransaction(work::notice);
        while (stage.inTransaction(work::computeNext)) {
            // Until the backlog is empty.
        }
    }

    protected SignedIn signedIn(String username, Role role) {
        AccountId id = stage.inTransaction(() -> {
            Account account = new Account(username, null, "hash", role, Instant.EPOCH);
            register.add(account);
            return account.id();
        });
        return new SignedIn(new SessionId(UUID.randomUUID()), id, username, role, Instant.MAX);
    }
}
