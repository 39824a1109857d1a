package palaestra.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import palaestra.domain.shared.StartRefused;

class FirstAdministratorTest {

    /** Held here, because the level of a logger that nobody holds is forgotten. */
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());

    private final AccountsInMemory accounts = new AccountsInMemory();
    private final Place place = new Place();

    @BeforeAll
    static void logNothing() {
        LOG.setLevel(Level.OFF);
    }

    @Test
    void anEmptyPalaestraGetsAnAdministratorWithTheKeptPassword() {
        first(Optional.empty(), place).ensure();

        Account admin = accounts.only();
        assertThat(admin.username()).isEqualTo("admin");
        assertThat(admin.role()).isEqualTo(Role.ADMIN);
        assertThat(admin.passwordHash()).isEqualTo("hash of " + place.password);
        assertThat(place.password).matches("[A-Za-z0-9_-]{32}");
    }

    @Test
    void everyGeneratedPasswordIsAnother() {
        first(Optional.empty(), place).ensure();
        accounts.stored.clear();
        Place other = new Place();
        first(Optional.empty(), other).ensure();

        assertThat(other.password).isNotEqualTo(place.password);
    }

    @Test
    void aConfiguredPasswordIsTakenAndKeptNowhere() {
        first(Optional.of("operator's choice"), place).ensure();

        assertThat(accounts.only().passwordHash()).isEqualTo("hash of operator's choice");
        assertThat(place.password).isNull();
    }

    @Test
    void anUnacceptableConfiguredPasswordStopsTheStartAndIsNotTold() {
        assertThatThrownBy(() -> first(Optional.of("short"), place).ensure())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("palaestra.admin.password")
                .hasMessageContaining("6 to 255")
                .hasMessageNotContaining("short");
        assertThat(accounts.stored).isEmpty();
    }

    @Test
    void anExistingAdministratorIsLeftAlone() {
        accounts.add(new Account("Root", null, "hash of something", Role.ADMIN, Instant.EPOCH));
        first(Optional.of("operator's choice"), place).ensure();

        assertThat(accounts.only().username()).isEqualTo("Root");
        assertThat(place.password).isNull();
    }

    @Test
    void anExistingAccountOfThatNameIsLeftAlone() {
        accounts.add(new Account("Admin", null, "hash of something", Role.USER, Instant.EPOCH));
        first(Optional.of("operator's choice"), place).ensure();

        assertThat(accounts.only().passwordHash()).isEqualTo("hash of something");
    }

    @Test
    void aPasswordThatWasKeptBeforeACrashIsUsed() {
        place.password = "kept before the crash";
        first(Optional.empty(), place).ensure();

        assertThat(accounts.only().passwordHash()).isEqualTo("hash of kept before the crash");
    }

    @Test
    void aNodeThatComesSecondForgetsItsPassword() {
        accounts.beforeAdd = () -> accounts.stored.add(admin("hash of the other node's"));
        first(Optional.empty(), place).ensure();

        assertThat(accounts.only().passwordHash()).isEqualTo("hash of the other node's");
        assertThat(place.password).isNull();
    }

    @Test
    void aNodeThatSharesThePlaceOfTheFasterOneKeepsThePassword() {
        place.password = "of both nodes";
        accounts.beforeAdd = () -> accounts.stored.add(admin("hash of of both nodes"));
        first(Optional.empty(), place).ensure();

        assertThat(place.password).isEqualTo("of both nodes");
    }

    private FirstAdministrator first(Optional<String> configured, AdministratorPassword kept) {
        return new FirstAdministrator(new AdministratorCreation(accounts, Clock.systemUTC()), new ReadableHasher(),
                kept, configured);
    }

    private static Account admin(String hash) {
        return new Account("admin", null, hash, Role.ADMIN, Instant.EPOCH);
    }

    private static final class Place implements AdministratorPassword {

        private String password;

        @Override
        public String keep(String candidate) {
            password = password == null ? candidate : password;
            return password;
        }

        @Override
        public void discard() {
            password = null;
        }

        @Override
        public String place() {
            return "memory";
        }
    }

    private static final class ReadableHasher implements PasswordHasher {

        @Override
        public String hash(String password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            return hash(password).equals(hash);
        }
    }

    private static final class AccountsInMemory implements Accounts {

        private final List<Account> stored = new ArrayList<>();
        private Runnable beforeAdd = () -> { };

        Account only() {
            assertThat(stored).hasSize(1);
            return stored.get(0);
        }

        @Override
        public void add(Account account) {
            beforeAdd.run();
            if (findByUsername(account.username()).isPresent()) {
                throw new UsernameTaken();
            }
            stored.add(account);
        }

        @Override
        public void update(Account account) {
            throw new UnsupportedOperationException("not asked here");
        }

        @Override
        public void remove(Account account) {
            throw new UnsupportedOperationException("not asked here");
        }

        @Override
        public List<Account> list(long offset, int limit) {
            throw new UnsupportedOperationException("not asked here");
        }

        @Override
        public Optional<Account> find(AccountId id) {
            throw new UnsupportedOperationException("not asked here");
        }

        @Override
        public Optional<Account> findByUsername(String username) {
            String key = Account.key(username);
            return stored.stream().filter(account -> Account.key(account.username()).equals(key)).findFirst();
        }

        @Override
        public Optional<Account> findByEmail(String email) {
            throw new UnsupportedOperationException("not asked here");
        }

        @Override
        public Optional<Account> lock(AccountId id) {
            throw new UnsupportedOperationException("not asked here");
        }

        @Override
        public long countActiveAdministrators(Instant now) {
            return stored.stream().filter(account -> account.role() == Role.ADMIN && !account.bannedAt(now)).count();
        }
    }
}
