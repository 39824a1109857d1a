package palaestra.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.AccountService;
import palaestra.domain.account.Banned;
import palaestra.domain.account.ProfileChange;
import palaestra.domain.account.ProfileService;
import palaestra.domain.account.Registration;
import palaestra.domain.account.RegistrationService;
import palaestra.domain.account.Role;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SignInService;
import palaestra.domain.account.SignedIn;
import palaestra.domain.account.UsernameTaken;
import palaestra.domain.account.WrongCredentials;
import palaestra.domain.audit.AuditKind;
import palaestra.domain.audit.AuditService;
import palaestra.domain.audit.Caller;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.TooMany;
import palaestra.persistence.container.InContainer;

class AuditIT extends InContainer {

    private static final SignedIn ADMIN = signedIn(new AccountId(777), Role.ADMIN);

    @Inject
    private RegistrationService registration;

    @Inject
    private SignInService signIn;

    @Inject
    private AccountService accounts;

    @Inject
    private ProfileService profiles;

    @Inject
    private AuditService audit;

    @Inject
    private Caller caller;

    private AccountId ada;

    @BeforeEach
    void register() {
        caller.comesFrom("2001:db8::7");
        ada = registration.register(new Registration("Ada", "secret", null, Role.USER)).account().id();
    }

    @Test
    void aRegistrationIsRecordedWithWhereAndWhen() {
        assertThat(stage.number("""
                select count(*) from audit_entry where kind = 'REGISTRATION' and actor_id is null
                and subject_id = %d and client_address = '2001:db8::7'
                and happened_at between now() - interval '1 minute' and now()""".formatted(ada.value()))).isEqualTo(1);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void anAccountMadeWithoutASessionIsRecordedToo() {
        AccountId eva = registration.create(new Registration("Eva", "secret", null, Role.USER),
                new ProfileChange("Eva", null, null));

        assertThat(entries(AuditKind.REGISTRATION, null, eva)).isEqualTo(1);
        assertThat(stage.number("select count(*) from session")).isEqualTo(1);
    }

    @Test
    void aSignInIsRecorded() {
        signIn.signIn("Ada", "secret");

        assertThat(entries(AuditKind.SIGN_IN, ada, ada)).isEqualTo(1);
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void aFailedSignInIsRecordedWithTheAccountThatWasMeant() {
        assertThatThrownBy(() -> signIn.signIn("ADA", "wrong")).isInstanceOf(WrongCredentials.class);
        assertThatThrownBy(() -> signIn.signIn("nobody", "wrong")).isInstanceOf(WrongCredentials.class);
        assertThatThrownBy(() -> signIn.signIn("a\0b", "wrong")).isInstanceOf(WrongCredentials.class);
        assertThatThrownBy(() -> signIn.signIn(null, "wrong")).isInstanceOf(WrongCredentials.class);

        assertThat(entries(AuditKind.SIGN_IN_FAILED, null, ada)).isEqualTo(1);
        assertThat(entries(AuditKind.SIGN_IN_FAILED, null, null)).isEqualTo(3);
        assertThat(entries()).isEqualTo(5);
    }

    @Test
    void aSignInThatABanOrALockOutRefusesIsRecorded() {
        accounts.ban(ADMIN, ada, Optional.empty());
        assertThatThrownBy(() -> signIn.signIn("Ada", "secret")).isInstanceOf(Banned.class);
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> signIn.signIn("Ada", "wrong")).isInstanceOf(WrongCredentials.class);
        }
        assertThatThrownBy(() -> signIn.signIn("Ada", "secret")).isInstanceOf(TooMany.class);

        assertThat(entries(AuditKind.SIGN_IN_FAILED, null, ada)).isEqualTo(12);
    }

    @Test
    void aBanAndItsLiftingAreRecordedWithTheAdministrator() {
        accounts.ban(ADMIN, ada, Optional.of(Duration.ofHours(1)));
        accounts.liftBan(ADMIN, ada);

        assertThat(entries(AuditKind.BAN, ADMIN.account(), ada)).isEqualTo(1);
        assertThat(entries(AuditKind.BAN_LIFTED, ADMIN.account(), ada)).isEqualTo(1);
    }

    @Test
    void whatChangesNothingIsNotRecorded() {
        accounts.liftBan(ADMIN, ada);
        assertThatThrownBy(() -> accounts.ban(signedIn(ada, Role.USER), ada, Optional.empty()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> registration.register(new Registration("ADA", "secret", null, Role.USER)))
                .isInstanceOf(UsernameTaken.class);

        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void aPasswordChangeIsRecordedAndAWrongProofToo() {
        assertThatThrownBy(() -> accounts.changePassword(ada, "wrong", "another", Optional.empty()))
                .isInstanceOf(WrongCredentials.class);
        assertThatThrownBy(() -> profiles.update(ada, "wrong", new ProfileChange("A", null, null)))
                .isInstanceOf(WrongCredentials.class);
        accounts.changePassword(ada, "secret", "another", Optional.empty());

        assertThat(entries(AuditKind.PASSWORD_REFUSED, ada, ada)).isEqualTo(2);
        assertThat(entries(AuditKind.PASSWORD_CHANGE, ada, ada)).isEqualTo(1);
        assertThat(entries()).isEqualTo(4);
    }

    @Test
    void anEntryIsGoneWithTheChangeThatIsRolledBack() {
        assertThatThrownBy(() -> stage.inTransaction(() -> {
            accounts.ban(ADMIN, ada, Optional.empty());
            assertThat(entries(AuditKind.BAN, ADMIN.account(), ada)).isEqualTo(1);
            throw new IllegalStateException("the change fails after all");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(entries(AuditKind.BAN, ADMIN.account(), ada)).isZero();
        assertThat(stage.number("select count(*) from account where banned_until is not null")).isZero();
    }

    @Test
    void aChangeIsNotMadeIfItsEntryCannotBeWritten() {
        stage.execute("alter table audit_entry add constraint audit_entry_full check (kind <> 'BAN') not valid");
        try {
            assertThatThrownBy(() -> accounts.ban(ADMIN, ada, Optional.empty())).isInstanceOf(RuntimeException.class);
        } finally {
            stage.execute("alter table audit_entry drop constraint audit_entry_full");
        }

        assertThat(stage.number("select count(*) from account where banned_until is not null")).isZero();
        assertThat(stage.number("select count(*) from session")).isEqualTo(1);
    }

    @Test
    void nothingIsRecordedWithoutATransaction() {
        assertThatThrownBy(() -> audit.record(AuditKind.BAN, null, ada)).isInstanceOf(TransactionalException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set kind = 'BAN'", "update audit_entry set kind = 'BAN' where id < 0",
        "delete from audit_entry", "truncate audit_entry",
        "insert into audit_entry overriding system value select * from audit_entry"
                + " on conflict (id) do update set kind = 'BAN'"})
    void theDatabaseRefusesToChangeEntries(String sql) {
        assertThatThrownBy(() -> stage.execute(sql)).hasStackTraceContaining("never changed or deleted");

        assertThat(entries(AuditKind.REGISTRATION, null, ada)).isEqualTo(1);
    }

    @Test
    void entriesOutliveTheAccount() {
        stage.execute("delete from account");

        assertThat(entries(AuditKind.REGISTRATION, null, ada)).isEqualTo(1);
    }

    @Test
    void onAThreadOfTheServersOwnThereIsNoAddress() throws Exception {
        Object outcome = stage.start(() -> registration.register(new Registration("Eva", "secret", null, Role.USER)))
                .get(30, TimeUnit.SECONDS);

        assertThat(outcome).isNotInstanceOf(Exception.class);
        assertThat(stage.number("select count(*) from audit_entry where client_address is null")).isEqualTo(1);
    }

    @Test
    void everyKindCanBeStored() {
        for (AuditKind kind : AuditKind.values()) {
            stage.inTransaction(() -> {
                audit.record(kind, ada, null);
                return null;
            });
        }

        assertThat(entries()).isEqualTo(1L + AuditKind.values().length);
    }

    @Test
    void readingByTimeOrAccountScansNothing() {
        stage.execute("""
                insert into audit_entry (kind, actor_id, subject_id, client_address, happened_at)
                select 'SIGN_IN', i %% 1000, i %% 1000, '192.0.2.1', now() - make_interval(secs => i)
                from generate_series(1, 20000) i""".replace("%%", "%"));
        stage.execute("analyze audit_entry");

        for (String where : List.of("true", "actor_id = 7", "subject_id = 7")) {
            assertThat(stage.scansOf(() -> stage.number("select sum(id) from (select id from audit_entry where "
                    + where + " order by happened_at desc, id desc limit 50) newest"))).isZero();
        }
    }

    private long entries() {
        return stage.number("select count(*) from audit_entry");
    }

    private long entries(AuditKind kind, AccountId actor, AccountId subject) {
        return stage.number("select count(*) from audit_entry where kind = '" + kind + "' and actor_id "
                + is(actor) + " and subject_id " + is(subject));
    }

    private static String is(AccountId account) {
        return account == null ? "is null" : "= " + account.value();
    }

    private static SignedIn signedIn(AccountId account, Role role) {
        return new SignedIn(new SessionId(UUID.randomUUID()), account, "somebody", role, Instant.MAX);
    }
}
