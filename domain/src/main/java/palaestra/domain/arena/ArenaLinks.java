package palaestra.domain.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountEvent;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.AccountService;
import palaestra.domain.account.Accounts;

/** Which id of an editor belongs to which account: the short transactions of {@link ArenaAccounts}. */
@ApplicationScoped
@Transactional
public class ArenaLinks {

    private final ArenaUsers users;
    private final Accounts accounts;
    private final AccountService service;
    private final Clock clock;

    protected ArenaLinks() {
        this(null, null, null, null);
    }

    @Inject
    public ArenaLinks(ArenaUsers users, Accounts accounts, AccountService service, Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.service = service;
        this.clock = clock;
    }

    /**
     * An account, seen from the arena.
     *
     * @param userId null where the caller named none
     */
    public record Person(String userId, AccountId account, String username, boolean passwordless,
            ArenaProfile profile) {

        /** @param name in any letter case */
        boolean isCalled(String name) {
            return name != null && Account.key(name).equals(Account.key(username));
        }
    }

    public Optional<Person> byUserId(String userId) {
        return users.find(userId).flatMap(ArenaUser::account).flatMap(accounts::find)
                .map(account -> person(userId, account));
    }

    public Optional<Account> byName(String username) {
        return accounts.findByUsername(username);
    }

    public String name(AccountId account) {
        return accounts.find(account).map(Account::username).orElse(null);
    }

    public Person person(String userId, Account account) {
        return new Person(userId, account.id(), account.username(), users.isPasswordless(account.id()),
                users.profile(account.id()));
    }

    public boolean isPasswordless(AccountId account) {
        return users.isPasswordless(account);
    }

    public void begin(String userId, AccountId account, ArenaProfile profile, boolean passwordless) {
        users.addProfile(account, profile, passwordless);
        users.link(userId, account, clock.instant());
    }

    /** Does nothing if the id belongs to an account already. */
    public void link(String userId, AccountId account) {
        users.link(userId, account, clock.instant());
    }

    public void update(AccountId account, ArenaProfile profile) {
        users.updateProfile(account, profile);
    }

    /** Whatever gave the account a password, in whichever dialect, nobody can claim it any more. */
    void passwordGiven(@Observes AccountEvent event) {
        if (event.what() == AccountEvent.What.PASSWORD_CHANGED) {
            users.claim(event.subject());
        }
    }

    /** @return false if somebody else was faster */
    public boolean claim(AccountId account, String passwordHash) {
        boolean first = users.claim(account);
        if (first) {
            service.giveFirstPassword(account, passwordHash);
        }
        return first;
    }
}
