package palaestra.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.AccountService;
import palaestra.domain.account.ProfileChange;
import palaestra.domain.account.ProfileService;
import palaestra.domain.account.Registration;
import palaestra.domain.account.RegistrationService;
import palaestra.domain.account.Role;
import palaestra.domain.account.WrongCredentials;
import palaestra.domain.shared.NotFound;
import palaestra.domain.shared.TooMany;
import palaestra.persistence.container.InContainer;
import palaestra.persistence.container.PausingHasher;
import palaestra.persistence.container.TestClock;

class ProfileIT extends InContainer {

    @Inject
    private RegistrationService registration;

    @Inject
    private ProfileService profiles;

    @Inject
    private AccountService accounts;

    private AccountId ada;

    @BeforeEach
    void register() {
        ada = registration.create(new Registration("Ada", "secret", null, Role.USER),
                new ProfileChange("Countess", null, null));
    }

    @Test
    void anAccountBeginsWithTheProfileItWasMadeWith() {
        assertThat(read().displayName()).contains("Countess");
        assertThat(read().avatar()).isEmpty();
        assertThat(read().profileText()).isEmpty();
        assertThat(read().updatedAt()).isEqualTo(read().createdAt());
    }

    @Test
    void onlyWhatIsGivenChanges() {
        TestClock.advance(Duration.ofHours(1));
        profiles.update(ada, "secret",
                new ProfileChange(null, "https://example.org/a.png", "\uD83D\uDE00".repeat(2_000)));

        assertThat(read().displayName()).contains("Countess");
        assertThat(read().avatar()).contains("https://example.org/a.png");
        assertThat(read().profileText()).contains("\uD83D\uDE00".repeat(2_000));
        assertThat(read().updatedAt()).isAfter(read().createdAt());

        profiles.update(ada, "secret", new ProfileChange("Ada", "", null));
        assertThat(read().displayName()).contains("Ada");
        assertThat(read().avatar()).contains("");
    }

    @Test
    void thePasswordIsTheProof() {
        ProfileChange change = new ProfileChange("Mallory", null, null);

        assertThatThrownBy(() -> profiles.update(ada, "wrong", change)).isInstanceOf(WrongCredentials.class);
        assertThatThrownBy(() -> profiles.update(ada, null, change)).isInstanceOf(WrongCredentials.class);
        assertThatThrownBy(() -> profiles.update(new AccountId(ada.value() + 1), "secret", change))
                .isInstanceOf(NotFound.class);
        assertThat(read().displayName()).contains("Countess");
    }

    @Test
    void aPasswordChangeThatOvertakesTheProofWins() {
        PausingHasher.afterNextCheck(() -> accounts.changePassword(ada, "secret", "another", Optional.empty()));

        assertThatThrownBy(() -> profiles.update(ada, "secret", new ProfileChange("Mallory", null, null)))
                .isInstanceOf(WrongCredentials.class);
        assertThat(read().displayName()).contains("Countess");
    }

    @Test
    void guessingThePasswordThisWayLocksOutToo() {
        ProfileChange change = new ProfileChange("Mallory", null, null);
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> profiles.update(ada, "wrong", change)).isInstanceOf(WrongCredentials.class);
        }

        assertThatThrownBy(() -> profiles.update(ada, "secret", change)).isInstanceOf(TooMany.class);
    }

    private Account read() {
        return accounts.find(ada).orElseThrow();
    }
}
