package palaestra.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.Registration;
import palaestra.domain.account.RegistrationService;
import palaestra.domain.account.Role;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SessionsEnded;
import palaestra.domain.account.SignIn;
import palaestra.domain.account.SignInFailures;
import palaestra.domain.account.SignInService;
import palaestra.domain.account.WrongCredentials;
import palaestra.domain.shared.TooMany;
import palaestra.persistence.container.InContainer;
import palaestra.persistence.container.TestClock;

class SignInIT extends InContainer {

    @Inject
    private RegistrationService registration;

    @Inject
    private SignInService service;

    @Inject
    private SignInFailures failures;

    private SignIn registered;

    @BeforeEach
    void register() {
        registered = registration.register(new Registration("Ada", "secret", null, Role.USER));
    }

    @Test
    void theRightPasswordOpensAnotherSession() {
        SignIn again = service.signIn("aDa", "secret");

        assertThat(again.account().id()).isEqualTo(registered.account().id());
        assertThat(again.session().session()).isNotEqualTo(registered.session().session());
        assertThat(service.signedIn(again.session().session())).contains(again.session());
        assertThat(service.signedIn(registered.session().session())).isPresent();
    }

    @Test
    void aWrongNameAndAWrongPasswordAreRefusedAlike() {
        assertThatThrownBy(() -> service.signIn("Ada", "Secret")).isInstanceOf(WrongCredentials.class);
        assertThatThrownBy(() -> service.signIn("Bob", "secret")).isInstanceOf(WrongCredentials.class);
        assertThat(stage.number("select count(*) from session")).isEqualTo(1);
    }

    @Test
    void whatCanBeNobodysNameIsRefusedAndNotCounted() {
        assertThatThrownBy(() -> service.signIn(null, "secret")).isInstanceOf(WrongCredentials.class);
        assertThatThrownBy(() -> service.signIn("Ada", null)).isInstanceOf(WrongCredentials.class);
        assertThatThrownBy(() -> service.signIn("A\0da", "secret")).isInstanceOf(WrongCredentials.class);
        assertThatThrownBy(() -> service.signIn("㍿㌀㌁㌂".repeat(1_000), "secret"))
                .isInstanceOf(WrongCredentials.class);
        assertThat(stage.number("select count(*) from sign_in_failure")).isZero();
    }

    @Test
    void signingOutEndsThatSessionOnly() {
        SessionId other = service.signIn("Ada", "secret").session().session();
        SessionId mine = registered.session().session();

        service.signOut(mine);
        service.signOut(mine);

        assertThat(service.signedIn(mine)).isEmpty();
        assertThat(service.signedIn(other)).isPresent();
        assertThat(stage.ended()).containsExactly(new SessionsEnded(registered.account().id(), Set.of(mine)));
    }

    @Test
    void anUnknownSessionIsNobodys() {
        assertThat(service.signedIn(new SessionId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void anExpiredSessionDoesNotCountAndIsSweptAtASignIn() {
        SessionId old = registered.session().session();

        TestClock.advance(Duration.ofDays(30).minusMinutes(1));
        assertThat(service.signedIn(old)).isPresent();
        TestClock.advance(Duration.ofMinutes(2));
        assertThat(service.signedIn(old)).isEmpty();

        service.signIn("Ada", "secret");
        assertThat(stage.number("select count(*) from session")).isEqualTo(1);
    }

    @Test
    void tenWrongPasswordsLockTheNameOutForAMinute() {
        fail("Ada", 10);

        assertThatThrownBy(() -> service.signIn("ADA", "secret")).isInstanceOfSatisfying(TooMany.class,
                refusal -> assertThat(refusal.retryAfter()).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1)));
        TestClock.advance(Duration.ofMinutes(1));
        assertThat(service.signIn("Ada", "secret").account().id()).isEqualTo(registered.account().id());
    }

    @Test
    void aNameWithoutAnAccountIsLockedOutToo() {
        fail("Nobody", 10);

        assertThatThrownBy(() -> service.signIn("nobody", "secret")).isInstanceOf(TooMany.class);
    }

    @Test
    void theNextWrongPasswordDoublesTheLockOut() {
        fail("Ada", 10);
        TestClock.advance(Duration.ofMinutes(1));
        fail("Ada", 1);

        TestClock.advance(Duration.ofSeconds(90));
        assertThatThrownBy(() -> service.signIn("Ada", "secret")).isInstanceOf(TooMany.class);
        TestClock.advance(Duration.ofSeconds(31));
        service.signIn("Ada", "secret");
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        fail("Ada", 9);
        service.signIn("Ada", "secret");
        fail("Ada", 9);

        service.signIn("Ada", "secret");
    }

    @Test
    void wrongPasswordsThatComeAtOnceAreAllCounted() throws Exception {
        List<Callable<?>> all = Collections.nCopies(16,
                () -> stage.inTransaction(() -> failures.count("ada", Instant.now())));

        assertThat(stage.atOnce(all)).extracting(Integer.class::cast)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
    }

    @Test
    void aCountIsTakenBackWithItsTransaction() {
        assertThatThrownBy(() -> stage.inTransaction(() -> {
            failures.count("ada", Instant.now());
            throw new IllegalStateException("later");
        })).hasMessage("later");

        assertThat(stage.number("select count(*) from sign_in_failure")).isZero();
    }

    @Test
    void oldFailuresAreSweptAtASignIn() {
        fail("Nobody", 1);
        TestClock.advance(Duration.ofDays(1).plusMinutes(1));
        service.signIn("Ada", "secret");

        assertThat(stage.number("select count(*) from sign_in_failure")).isZero();
    }

    private void fail(String username, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> service.signIn(username, "wrong")).isInstanceOf(WrongCredentials.class);
        }
    }
}
