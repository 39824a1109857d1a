package palaestra.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.AccountInspection;
import palaestra.domain.account.AccountLine;
import palaestra.domain.account.AccountQuery;
import palaestra.domain.account.AccountQuery.Order;
import palaestra.domain.account.AccountQuery.Standing;
import palaestra.domain.account.Role;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.audit.AuditInspection;
import palaestra.domain.audit.AuditLine;
import palaestra.domain.audit.AuditQuery;
import palaestra.domain.credit.CodeLine;
import palaestra.domain.credit.CreditSupervision;
import palaestra.domain.generation.ModelSwitches;
import palaestra.domain.generation.task.TaskState;
import palaestra.domain.generation.task.TaskSupervision;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Rows;
import palaestra.persistence.container.InContainer;

/** The lists of the administrators' pages: right, and by indexes however long they are. */
class AdministratorsListsIT extends InContainer {

    private static final String NO_SCANS = "set local enable_seqscan = off";
    private static final Rows FIRST_TEN = new Rows(0, 10);
    private static final AuditQuery ALL_ENTRIES = new AuditQuery(Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());

    @Inject
    private AccountInspection accounts;

    @Inject
    private AuditInspection trail;

    @Inject
    private CreditSupervision credits;

    @Inject
    private TaskSupervision tasks;

    @Inject
    private ModelSwitches switches;

    private SignedIn admin;

    @BeforeEach
    void fill() {
        stage.execute("""
                insert into account (version, username, username_key, password_hash, role, created_at, updated_at,
                    last_login_at, banned_until, disabled_at)
                select 0, 'u' || n, 'u' || n, 'x', case when n = 1 then 'ADMIN' when n % 50 = 0 then 'PROGRAMMER'
                    else 'USER' end, now() - n * interval '1 minute', now(),
                    case when n % 3 > 0 then now() - n * interval '1 second' end,
                    case when n % 500 = 7 then now() + interval '1 day' end, case when n % 500 = 9 then now() end
                from generate_series(1, 20000) n""");
        stage.execute("""
                insert into audit_entry (kind, level, actor_id, subject_id, happened_at)
                select case when n % 100 = 0 then 'BAN' else 'SIGN_IN' end, 'INFO', n % 300, n % 700,
                    now() - (n / 3) * interval '1 second'
                from generate_series(1, 20000) n""");
        stage.execute("""
                insert into redeem_code (code, value, created_at, redeemed_at)
                select 'C' || n, 5, now(), case when n % 2 = 0 then now() end from generate_series(1, 20000) n""");
        stage.executeAlone("vacuum analyze account");
        stage.executeAlone("vacuum analyze audit_entry");
        stage.executeAlone("vacuum analyze redeem_code");
        long id = stage.number("select id from account where username = 'u1'");
        admin = new SignedIn(new SessionId(UUID.randomUUID()), new AccountId(id), "u1", Role.ADMIN,
                Instant.now().plus(Duration.ofHours(1)));
    }

    @Test
    void accountsAreFoundByWhatTheyMayDo() {
        assertThat(accounts.search(admin, query(Standing.BANNED, Order.CREATED, false), FIRST_TEN).total())
                .isEqualTo(40);
        assertThat(accounts.search(admin, query(Standing.DISABLED, Order.NAME, true), FIRST_TEN).rows())
                .hasSize(10).allMatch(AccountLine::disabled);
        assertThat(accounts.search(admin, query(Standing.ACTIVE, Order.CREATED, false), FIRST_TEN).total())
                .isEqualTo(19_920);
        assertThat(accounts.search(admin, query(null, Order.LAST_LOGIN, false), FIRST_TEN).rows())
                .extracting(AccountLine::username).startsWith("u1", "u2", "u4", "u5");
        assertThat(accounts.search(admin, query(null, Order.CREATED, true), new Rows(Integer.MAX_VALUE, 10)).rows())
                .isEmpty();
    }

    /** Tables as narrow as these are counted by reading them whole; what matters is that larger ones need not be. */
    @Test
    void everyPageHasItsIndex() {
        assertThat(stage.scansOf(() -> {
            stage.execute(NO_SCANS);
            stage.number("select count(*) from account where password_hash = 'y'");
        })).as("the proof would see a scan").isPositive();
        assertThat(stage.scansOf(() -> {
            stage.execute(NO_SCANS);
            for (Order order : Order.values()) {
                accounts.search(admin, query(null, order, false), FIRST_TEN);
                accounts.search(admin, query(null, order, true), FIRST_TEN);
            }
            accounts.search(admin, query(Standing.BANNED, Order.CREATED, false), FIRST_TEN);
            accounts.after(admin, 500, query(null, Order.CREATED, false), 100);
            trail.search(admin, ALL_ENTRIES, Optional.empty(), 20);
            trail.search(admin, kind("BAN"), Optional.empty(), 20);
            trail.search(admin, of(new AccountId(5)), Optional.empty(), 20);
            credits.codes(admin, Optional.of(CodeLine.State.REDEEMED), Optional.empty(), FIRST_TEN);
            credits.codes(admin, Optional.empty(), Optional.of("c7"), FIRST_TEN);
            credits.codesBefore(admin, Long.MAX_VALUE, Optional.of(CodeLine.State.UNUSED), 100);
        })).isZero();
    }

    @Test
    void theTrailOfAnAccountHasWhatItDidAndWhatWasDoneToIt() {
        List<AuditLine> lines = trail.search(admin, of(new AccountId(5)), Optional.empty(), 200);
        assertThat(lines).hasSize(86).allMatch(line -> line.actor() == 5 || line.subject() == 5)
                .isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
    }

    @Test
    void entriesOfOneMomentAreNeitherLostNorRepeated() {
        List<Long> pieces = new ArrayList<>();
        Optional<AuditLine.Place> behind = Optional.empty();
        for (int i = 0; i < 50; i++) {
            List<AuditLine> piece = trail.search(admin, ALL_ENTRIES, behind, 7);
            piece.forEach(line -> pieces.add(line.id()));
            behind = Optional.of(piece.get(6).place());
        }
        assertThat(pieces).doesNotHaveDuplicates().isEqualTo(
                trail.search(admin, ALL_ENTRIES, Optional.empty(), 350).stream().map(AuditLine::id).toList());
    }

    @Test
    void aModelIsSwitchedOffOnce() {
        assertThat(stage.inTransaction(() -> switches.disable("recall", admin.account(), Instant.now()))).isTrue();
        assertThat(stage.inTransaction(() -> switches.disable("recall", admin.account(), Instant.now()))).isFalse();
        assertThat(stage.inTransaction(switches::list)).singleElement()
                .satisfies(off -> assertThat(off.by()).isEqualTo("u1"));
        assertThat(stage.inTransaction(() -> switches.enable("recall"))).isTrue();
        assertThat(stage.inTransaction(() -> switches.enable("recall"))).isFalse();
    }

    @Test
    void nobodyElseGetsAnyOfIt() {
        SignedIn user = new SignedIn(admin.session(), admin.account(), "u1", Role.PROGRAMMER, admin.expiresAt());
        assertThatThrownBy(() -> accounts.search(user, query(null, Order.NAME, true), FIRST_TEN))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accounts.assign(user, user.account(), Role.ADMIN)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> trail.search(user, ALL_ENTRIES, Optional.empty(), 5))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> credits.grant(user, user.account(), 5, "key", "for nothing"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> credits.makeCodes(user, 1, 1, Optional.empty())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> tasks.list(user, Optional.of(TaskState.FAILED), Optional.empty(), FIRST_TEN))
                .isInstanceOf(Forbidden.class);
    }

    private static AccountQuery query(Standing standing, Order order, boolean ascending) {
        return new AccountQuery(Optional.empty(), Optional.empty(), Optional.ofNullable(standing), order, ascending);
    }

    private static AuditQuery kind(String kind) {
        return new AuditQuery(Optional.of(kind), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    private static AuditQuery of(AccountId account) {
        return new AuditQuery(Optional.empty(), Optional.empty(), Optional.of(account), Optional.empty(),
                Optional.empty());
    }
}
