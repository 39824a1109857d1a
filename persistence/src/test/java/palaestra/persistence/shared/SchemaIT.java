package palaestra.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.AccountFilter;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.AccountRegister;
import palaestra.domain.account.Accounts;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.Sessions;
import palaestra.domain.account.SignInFailures;
import palaestra.domain.shared.SchemaMigration;
import palaestra.persistence.container.InContainer;

class SchemaIT extends InContainer {

    private static final int ROWS = 20_000;

    @Inject
    private SchemaMigration schema;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountRegister register;

    @Inject
    private Sessions sessions;

    @Inject
    private SignInFailures failures;

    @BeforeEach
    void fill() {
        stage.execute("""
                insert into account (version, username, username_key, email, email_key, password_hash, role,
                    created_at, updated_at)
                select 1, 'n' || i, 'n' || i, i || '@example.org', i || '@example.org', 'hash',
                    case when i %% 5000 = 0 then 'ADMIN' else 'USER' end, now(), now()
                from generate_series(1, %d) i""".formatted(ROWS));
        stage.execute("""
                insert into session select gen_random_uuid(), id, now() - interval '1 day',
                    now() + make_interval(mins => (id % 10000)::int) from account""");
        stage.execute("""
                insert into sign_in_failure select username_key, 1, now() - make_interval(mins => (id % 10000)::int)
                from account""");
        stage.execute("analyze account, session, sign_in_failure");
    }

    @Test
    void migratingAgainChangesNothing() throws Exception {
        long applied = stage.number("select count(*) from flyway_schema_history");

        stage.atOnce(List.of(this::migrate, this::migrate)).forEach(o -> assertThat(o).isEqualTo("migrated"));

        assertThat(stage.number("select count(*) from flyway_schema_history")).isEqualTo(applied);
        assertThat(stage.number("select count(*) from account")).isEqualTo(ROWS);
    }

    @Test
    void noRepositoryScansAWholeTable() {
        AccountId account = new AccountId(stage.number("select max(id) from account"));
        SessionId unknown = new SessionId(UUID.randomUUID());
        Instant past = Instant.parse("2020-01-01T00:00:00Z");

        assertDoesNotScan(() -> accounts.find(account));
        assertDoesNotScan(() -> accounts.findByUsername("N7"));
        assertDoesNotScan(() -> accounts.lock(account));
        assertDoesNotScan(() -> accounts.countActiveAdministrators(Instant.now()));
        assertDoesNotScan(() -> sessions.findLive(unknown, Instant.now()));
        assertDoesNotScan(() -> sessions.end(unknown));
        assertDoesNotScan(() -> sessions.endOthers(account, unknown));
        assertDoesNotScan(() -> sessions.endAll(account));
        assertDoesNotScan(() -> sessions.removeExpired(past, 100));
        assertDoesNotScan(() -> accounts.findByEmail("7@Example.org"));
        assertDoesNotScan(() -> register.search(new AccountFilter(Optional.of("N7777"), Optional.empty(),
                Optional.empty()), 0, 20));
        assertDoesNotScan(() -> register.search(new AccountFilter(Optional.empty(), Optional.of(true),
                Optional.empty()), 0, 20));
        assertDoesNotScan(() -> register.search(new AccountFilter(Optional.empty(), Optional.empty(),
                Optional.of(false)), 0, 20));
        assertDoesNotScan(() -> failures.lockedUntil("n7", Instant.now()));
        assertDoesNotScan(() -> failures.count("n7", Instant.now()));
        assertDoesNotScan(() -> failures.lock("n7", Instant.now()));
        assertDoesNotScan(() -> failures.clear("n7"));
        assertDoesNotScan(() -> failures.removeOlderThan(past, 100));
        assertDoesNotScan(() -> stage.execute("delete from account where username_key = 'n8'"));
    }

    @Test
    void theProofAgainstScansWouldSeeOne() {
        assertThat(stage.scansOf(() -> stage.number("select count(*) from session"))).isPositive();
    }

    private void assertDoesNotScan(Runnable work) {
        assertThat(stage.scansOf(work)).isZero();
    }

    private Object migrate() {
        schema.migrate();
        return "migrated";
    }
}
