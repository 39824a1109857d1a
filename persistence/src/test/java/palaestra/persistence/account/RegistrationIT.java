package palaestra.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountService;
import palaestra.domain.account.Accounts;
import palaestra.domain.account.EmailTaken;
import palaestra.domain.account.Registration;
import palaestra.domain.account.RegistrationService;
import palaestra.domain.account.Role;
import palaestra.domain.account.SignIn;
import palaestra.domain.account.SignInService;
import palaestra.domain.account.UsernameTaken;
import palaestra.domain.shared.Forbidden;
import palaestra.persistence.container.InContainer;

class RegistrationIT extends InContainer {

    @Inject
    private RegistrationService registration;

    @Inject
    private AccountService accountService;

    @Inject
    private SignInService signIn;

    @Inject
    private Accounts accounts;

    @Test
    void aNewAccountIsStoredAndSignedIn() {
        SignIn result = registration.register(new Registration("Ada", "secret", "Ada@Example.org", Role.PROGRAMMER));

        Account stored = accountService.find(result.account().id()).orElseThrow();
        assertThat(stored.username()).isEqualTo("Ada");
        assertThat(stored.email()).contains("Ada@Example.org");
        assertThat(stored.role()).isEqualTo(Role.PROGRAMMER);
        assertThat(stored.passwordHash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("secret");
        assertThat(stored.createdAt()).isEqualTo(stored.updatedAt());
        assertThat(signIn.signedIn(result.session().session())).hasValueSatisfying(session -> {
            assertThat(session.account()).isEqualTo(stored.id());
            assertThat(session.username()).isEqualTo("Ada");
            assertThat(session.role()).isEqualTo(Role.PROGRAMMER);
        });
    }

    @Test
    void aNameInOtherCaseIsTaken() {
        register("Ada", null);

        assertThatThrownBy(() -> register("aDA", null)).isInstanceOf(UsernameTaken.class);
        assertThat(stage.number("select count(*) from account")).isEqualTo(1);
    }

    @Test
    void anAddressInOtherCaseIsTaken() {
        register("ada", "ada@example.org");

        assertThatThrownBy(() -> register("bob", "ADA@example.ORG")).isInstanceOf(EmailTaken.class);
        assertThat(stage.number("select count(*) from account")).isEqualTo(1);
    }

    @Test
    void manyAccountsMayHaveNoAddress() {
        register("ada", null);
        register("bob", null);

        assertThat(stage.number("select count(*) from account where email is null")).isEqualTo(2);
    }

    @Test
    void namesAreStoredAsTheyCame() {
        String name = "Åse 🎓 %_'\"\\ 空";

        SignIn result = register(name, null);

        assertThat(accountService.find(result.account().id()).orElseThrow().username()).isEqualTo(name);
        assertThat(signIn.signIn(name, "secret").account().id()).isEqualTo(result.account().id());
    }

    @Test
    void nobodyRegistersAsAdministrator() {
        Registration wish = new Registration("mallory", "secret", null, Role.ADMIN);

        assertThatThrownBy(() -> registration.register(wish)).isInstanceOf(Forbidden.class);
        assertThat(stage.number("select count(*) from account")).isZero();
    }

    @Test
    void twentyRegistrationsOfOneNameMakeOneAccount() throws Exception {
        List<Callable<?>> all = Collections.nCopies(20, () -> register("Ada", null));

        List<Object> outcomes = stage.atOnce(all);

        assertThat(outcomes).filteredOn(SignIn.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(UsernameTaken.class::isInstance).hasSize(19);
        assertThat(stage.number("select count(*) from account")).isEqualTo(1);
        assertThat(stage.number("select count(*) from session")).isEqualTo(1);
    }

    @Test
    void aFailureLaterInTheTransactionTakesTheAccountBack() {
        assertThatThrownBy(() -> stage.inTransaction(() -> {
            accounts.add(new Account("ada", null, "hash", Role.USER, Instant.EPOCH));
            throw new IllegalStateException("later");
        })).hasMessage("later");

        assertThat(stage.number("select count(*) from account")).isZero();
    }

    private SignIn register(String username, String email) {
        return registration.register(new Registration(username, "secret", email, Role.USER));
    }
}
