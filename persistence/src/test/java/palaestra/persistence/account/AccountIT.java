package palaestra.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.AccountService;
import palaestra.domain.account.Accounts;
import palaestra.domain.account.Banned;
import palaestra.domain.account.LastAdministrator;
import palaestra.domain.account.Registration;
import palaestra.domain.account.RegistrationService;
import palaestra.domain.account.Role;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SessionsEnded;
import palaestra.domain.account.SignIn;
import palaestra.domain.account.SignInService;
import palaestra.domain.account.SignedIn;
import palaestra.domain.account.WrongCredentials;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.NotFound;
import palaestra.domain.shared.TooMany;
import palaestra.persistence.container.InContainer;
import palaestra.persistence.container.PausingHasher;
import palaestra.persistence.container.TestClock;

class AccountIT extends InContainer {

    private static final SignedIn ADMIN = signedIn(new AccountId(0), Role.ADMIN);

    @Inject
    private RegistrationService registration;

    @Inject
    private SignInService signIn;

    @Inject
    private AccountService service;

    @Inject
    private Accounts accounts;

    private AccountId ada;
    private SessionId session;

    @BeforeEach
    void register() {
        SignIn registered = registration.register(new Registration("Ada", "secret", null, Role.USER));
        ada = registered.account().id();
        session = registered.session().session();
    }

    @Test
    void aBanEndsAllSessionsAndKeepsTheAccountOut() {
        SessionId second = signIn.signIn("Ada", "secret").session().session();

        service.ban(ADMIN, ada, Optional.empty());

        assertThat(signIn.signedIn(session)).isEmpty();
        assertThat(sessions()).isZero();
        assertThat(stage.ended()).containsExactly(new SessionsEnded(ada, Set.of(session, second)));
        assertThatThrownBy(() -> signIn.signIn("Ada", "secret"))
                .isInstanceOfSatisfying(Banned.class, e -> assertThat(e.until()).isEqualTo(Account.FOR_EVER));
    }

    @Test
    void aWrongPasswordDoesNotTellOfTheBan() {
        service.ban(ADMIN, ada, Optional.empty());

        assertThatThrownBy(() -> signIn.signIn("Ada", "wrong")).isInstanceOf(WrongCredentials.class);
    }

    @Test
    void aBanEndsByItself() {
        service.ban(ADMIN, ada, Optional.of(Duration.ofHours(1)));

        TestClock.advance(Duration.ofMinutes(59));
        assertThatThrownBy(() -> signIn.signIn("Ada", "secret")).isInstanceOf(Banned.class);
        TestClock.advance(Duration.ofMinutes(2));
        assertThatCode(() -> signIn.signIn("Ada", "secret")).doesNotThrowAnyException();
    }

    @Test
    void aLiftedBanIsOver() {
        service.ban(ADMIN, ada, Optional.of(Duration.ofSeconds(Long.MAX_VALUE)));
        service.liftBan(ADMIN, ada);

        assertThatCode(() -> signIn.signIn("Ada", "secret")).doesNotThrowAnyException();
    }

    @Test
    void aSessionOfABannedAccountDoesNotCountEvenIfItsRowIsThere() {
        stage.execute("update account set banned_until = now() + interval '1 hour'");

        assertThat(sessions()).isEqualTo(1);
        assertThat(signIn.signedIn(session)).isEmpty();
    }

    @Test
    void onlyAnAdministratorBans() {
        SignedIn programmer = signedIn(ada, Role.PROGRAMMER);

        assertThatThrownBy(() -> service.ban(programmer, ada, Optional.empty())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.liftBan(programmer, ada)).isInstanceOf(Forbidden.class);
        assertThat(signIn.signedIn(session)).isPresent();
    }

    @Test
    void theReservedAccountIsNobodys() {
        stage.execute("insert into account (id, version, username, username_key, role, created_at, updated_at)"
                + " overriding system value values (0, 1, 'deleted', 'deleted', 'USER', now(), now())");

        assertThat(service.find(AccountId.DELETED)).isEmpty();
        assertThatThrownBy(() -> service.ban(ADMIN, AccountId.DELETED, Optional.empty())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> signIn.signIn("deleted", "")).isInstanceOf(WrongCredentials.class);
    }

    @Test
    void aBanOfNobodyOrOfNoLengthIsRefused() {
        AccountId nobody = new AccountId(ada.value() + 1);

        assertThatThrownBy(() -> service.ban(ADMIN, nobody, Optional.empty())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.liftBan(ADMIN, nobody)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.ban(ADMIN, ada, Optional.of(Duration.ZERO))).isInstanceOf(Invalid.class);
    }

    @Test
    void theLastAdministratorCannotBeBanned() {
        AccountId first = administrator("first");
        AccountId second = administrator("second");

        service.ban(ADMIN, first, Optional.empty());
        assertThatThrownBy(() -> service.ban(ADMIN, second, Optional.empty())).isInstanceOf(LastAdministrator.class);
        assertThatCode(() -> service.ban(ADMIN, first, Optional.of(Duration.ofDays(1)))).doesNotThrowAnyException();
    }

    @Test
    void twoAdministratorsWhoBanEachOtherLeaveOne() throws Exception {
        for (int round = 0; round < 10; round++) {
            AccountId first = administrator("first" + round);
            AccountId second = administrator("second" + round);

            List<Object> outcomes = stage.atOnce(List.of(() -> ban(first), () -> ban(second)));

            assertThat(outcomes).filteredOn(LastAdministrator.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn("banned"::equals).hasSize(1);
            stage.execute("delete from account where role = 'ADMIN'");
        }
    }

    @Test
    void aSignInThatABanOvertakesLeavesNoSession() {
        PausingHasher.afterNextCheck(() -> service.ban(ADMIN, ada, Optional.empty()));

        assertThatThrownBy(() -> signIn.signIn("Ada", "secret")).isInstanceOf(Banned.class);
        assertThat(sessions()).isZero();
    }

    @Test
    void aSignInThatAPasswordChangeOvertakesLeavesNoSession() {
        PausingHasher.afterNextCheck(() -> service.changePassword(ada, "secret", "another", Optional.empty()));

        assertThatThrownBy(() -> signIn.signIn("Ada", "secret")).isInstanceOf(WrongCredentials.class);
        assertThat(sessions()).isZero();
    }

    @Test
    void aSignInWaitsForTheEndOfABanThatIsUnderWay() throws Exception {
        Future<Object> signingIn = stage.inTransaction(() -> {
            service.ban(ADMIN, ada, Optional.empty());
            Future<Object> started = stage.start(this::trySignIn);
            await().pollInSameThread().until(() -> started.isDone() || somebodyWaits());
            return started;
        });

        assertThat(signingIn.get(30, TimeUnit.SECONDS)).isInstanceOf(Banned.class);
        assertThat(sessions()).isZero();
    }

    @Test
    void aLockOutThatComesWhileAPasswordIsCheckedHolds() {
        PausingHasher.afterNextCheck(() -> stage.execute("insert into sign_in_failure values"
                + " ('ada', 10, now(), now() + interval '1 minute')"));

        assertThatThrownBy(() -> signIn.signIn("Ada", "secret")).isInstanceOf(TooMany.class);
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void aPasswordChangeEndsAllSessionsButTheKeptOne() {
        SessionId other = signIn.signIn("Ada", "secret").session().session();

        service.changePassword(ada, "secret", "another", Optional.of(session));

        assertThat(signIn.signedIn(session)).isPresent();
        assertThat(signIn.signedIn(other)).isEmpty();
        assertThat(stage.ended()).containsExactly(new SessionsEnded(ada, Set.of(other)));
        assertThatThrownBy(() -> signIn.signIn("Ada", "secret")).isInstanceOf(WrongCredentials.class);
        assertThatCode(() -> signIn.signIn("Ada", "another")).doesNotThrowAnyException();
    }

    @Test
    void aPasswordChangeThatKeepsNothingEndsAllSessions() {
        service.changePassword(ada, "secret", "another", Optional.empty());

        assertThat(sessions()).isZero();
    }

    @Test
    void aPasswordIsNotChangedWithoutTheOldOneOrToABadOne() {
        AccountId nobody = new AccountId(ada.value() + 1);

        assertThatThrownBy(() -> change(ada, "wrong", "another")).isInstanceOf(WrongCredentials.class);
        assertThatThrownBy(() -> change(ada, null, "another")).isInstanceOf(WrongCredentials.class);
        assertThatThrownBy(() -> change(ada, "secret", "short")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> change(nobody, "secret", "another")).isInstanceOf(NotFound.class);
        assertThatCode(() -> signIn.signIn("Ada", "secret")).doesNotThrowAnyException();
    }

    @Test
    void wrongOldPasswordsLockOutToo() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> change(ada, "wrong", "another")).isInstanceOf(WrongCredentials.class);
        }

        assertThatThrownBy(() -> change(ada, "secret", "another")).isInstanceOf(TooMany.class);
    }

    @Test
    void ofTwoPasswordChangesAtOnceOneWins() throws Exception {
        List<Object> outcomes = stage.atOnce(List.of(
                () -> change(ada, "secret", "password one"), () -> change(ada, "secret", "password two")));

        assertThat(outcomes).filteredOn("changed"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(WrongCredentials.class::isInstance).hasSize(1);
    }

    @Test
    void noTransactionIsOpenWhileAPasswordIsChecked() {
        List<Integer> states = new ArrayList<>();
        PausingHasher.afterNextCheck(() -> states.add(transactionState()));
        signIn.signIn("Ada", "secret");
        PausingHasher.afterNextCheck(() -> states.add(transactionState()));
        change(ada, "secret", "another");

        assertThat(states).containsExactly(Status.STATUS_NO_TRANSACTION, Status.STATUS_NO_TRANSACTION);
    }

    @Test
    void anAccountThatWasDeletedTakesItsSessionsWithIt() {
        stage.execute("delete from account");

        assertThat(sessions()).isZero();
        assertThat(service.find(ada)).isEmpty();
    }

    private boolean somebodyWaits() {
        return stage.number("select count(*) from pg_locks where not granted") > 0;
    }

    private Object trySignIn() {
        return signIn.signIn("Ada", "secret");
    }

    private Object ban(AccountId account) {
        service.ban(ADMIN, account, Optional.empty());
        return "banned";
    }

    private Object change(AccountId account, String oldPassword, String newPassword) {
        service.changePassword(account, oldPassword, newPassword, Optional.empty());
        return "changed";
    }

    private long sessions() {
        return stage.number("select count(*) from session");
    }

    private AccountId administrator(String username) {
        return stage.inTransaction(() -> {
            Account account = new Account(username, null, "hash", Role.ADMIN, Instant.now());
            accounts.add(account);
            return account.id();
        });
    }

    private static int transactionState() {
        try {
            TransactionSynchronizationRegistry registry =
                    InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
            return registry.getTransactionStatus();
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignedIn signedIn(AccountId account, Role role) {
        return new SignedIn(new SessionId(UUID.randomUUID()), account, "somebody", role, Instant.MAX);
    }
}
