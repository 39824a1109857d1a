package palaestra.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.AccountService;
import palaestra.domain.account.ApiKey;
import palaestra.domain.account.ApiKeyId;
import palaestra.domain.account.ApiKeySecret;
import palaestra.domain.account.ApiKeyService;
import palaestra.domain.account.NewApiKey;
import palaestra.domain.account.Registration;
import palaestra.domain.account.RegistrationService;
import palaestra.domain.account.Role;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Conflict;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.NotFound;
import palaestra.persistence.container.InContainer;
import palaestra.persistence.container.TestClock;

class ApiKeyIT extends InContainer {

    @Inject
    private RegistrationService registration;

    @Inject
    private AccountService accounts;

    @Inject
    private ApiKeyService keys;

    private AccountId ada;

    @BeforeEach
    void register() {
        ada = register("Ada", Role.USER).account();
    }

    @Test
    void aKeyStandsForItsAccountAndIsNotStored() {
        NewApiKey made = make("editor");

        assertThat(made.secret().reveal()).matches("pk-[A-Za-z0-9_-]{43}");
        assertThat(signedIn(made)).hasValueSatisfying(who -> {
            assertThat(who.account()).isEqualTo(ada);
            assertThat(who.username()).isEqualTo("Ada");
            assertThat(who.role()).isEqualTo(Role.USER);
        });
        assertThat(stage.number("select count(*) from api_key k where k::text like '%"
                + made.secret().reveal() + "%'")).isZero();
        assertThat(made.secret().toString()).doesNotContain(made.secret().reveal());
    }

    @Test
    void anotherKeyIsNobodys() {
        make("editor");

        assertThat(keys.signedIn(ApiKeySecret.parse("pk-" + "A".repeat(43)).orElseThrow())).isEmpty();
        assertThat(ApiKeySecret.parse("pk-short")).isEmpty();
        assertThat(ApiKeySecret.parse("sk-" + "A".repeat(43))).isEmpty();
    }

    @Test
    void keysAreListedNewestFirstForTheirOwnerOnly() {
        make("one");
        make(" two ");

        assertThat(keys.of(ada)).extracting(ApiKey::name).containsExactly("two", "one");
        assertThat(keys.of(register("Bob", Role.USER).account())).isEmpty();
    }

    @Test
    void aRevokedKeyCountsNoMore() {
        NewApiKey made = make("editor");
        AccountId bob = register("Bob", Role.USER).account();

        assertThatThrownBy(() -> keys.revoke(bob, made.key().id())).isInstanceOf(NotFound.class);
        assertThat(signedIn(made)).isPresent();
        keys.revoke(ada, made.key().id());

        assertThat(signedIn(made)).isEmpty();
        assertThatThrownBy(() -> keys.revoke(ada, made.key().id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keys.revoke(ada, new ApiKeyId(-1))).isInstanceOf(NotFound.class);
    }

    @Test
    void makingAndRevokingAreOnTheAuditTrail() {
        keys.revoke(ada, make("editor").key().id());

        assertThat(stage.number("select count(*) from audit_entry where subject_id = actor_id and actor_id = "
                + ada.value() + " and kind in ('API_KEY_MADE', 'API_KEY_REVOKED')")).isEqualTo(2);
    }

    @Test
    void aKeyExpires() {
        NewApiKey made = keys.make(ada, "editor", Optional.of(2));

        TestClock.advance(Duration.ofDays(2).minusMinutes(1));
        assertThat(signedIn(made)).isPresent();
        TestClock.advance(Duration.ofMinutes(2));
        assertThat(signedIn(made)).isEmpty();
    }

    @Test
    void aBanPutsKeysToSleepUntilItEnds() {
        NewApiKey made = make("editor");
        SignedIn user = register("Root", Role.USER);
        SignedIn admin = new SignedIn(user.session(), user.account(), "Root", Role.ADMIN, user.expiresAt());

        accounts.ban(admin, ada, Optional.of(Duration.ofHours(1)));
        assertThat(signedIn(made)).isEmpty();
        accounts.liftBan(admin, ada);
        assertThat(signedIn(made)).isPresent();
    }

    @Test
    void aNewPasswordRevokesAllKeysOfTheAccount() {
        NewApiKey mine = make("editor");
        NewApiKey others = keys.make(register("Bob", Role.USER).account(), "editor", Optional.empty());

        accounts.changePassword(ada, "secret", "another secret", Optional.empty());

        assertThat(signedIn(mine)).isEmpty();
        assertThat(signedIn(others)).isPresent();
    }

    @Test
    void aDeletedAccountTakesItsKeysWithIt() {
        NewApiKey made = make("editor");

        stage.execute("delete from account where id = " + ada.value());

        assertThat(signedIn(made)).isEmpty();
        assertThat(stage.number("select count(*) from api_key")).isZero();
    }

    @Test
    void theLastUseIsKeptToWithinMinutes() {
        NewApiKey made = make("editor");
        assertThat(keys.of(ada).get(0).lastUsedAt()).isEmpty();

        signedIn(made);
        Optional<Instant> first = keys.of(ada).get(0).lastUsedAt();
        TestClock.advance(Duration.ofMinutes(4));
        signedIn(made);
        assertThat(first).isPresent();
        assertThat(keys.of(ada).get(0).lastUsedAt()).isEqualTo(first);
        TestClock.advance(Duration.ofMinutes(2));
        signedIn(made);
        assertThat(keys.of(ada).get(0).lastUsedAt().orElseThrow()).isAfter(first.orElseThrow());
    }

    @Test
    void namesAndLifetimesHaveBounds() {
        assertThatThrownBy(() -> make(null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> make(" ")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> make("x".repeat(101))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> keys.make(ada, "x", Optional.of(0))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> keys.make(ada, "x", Optional.of(3_651))).isInstanceOf(Invalid.class);
        assertThat(make("😀".repeat(100)).key().name()).hasSize(200);
    }

    @Test
    void noMoreThanTwentyKeysAreMadeHoweverManyAskAtOnce() throws Exception {
        for (int i = 0; i < ApiKeyService.MAX_PER_ACCOUNT - 1; i++) {
            make("key " + i);
        }
        List<Callable<?>> tasks = Collections.nCopies(6, () -> make("last"));

        List<Object> outcomes = stage.atOnce(tasks);

        assertThat(outcomes).filteredOn(NewApiKey.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Conflict.class::isInstance).hasSize(5);
        assertThat(keys.of(ada)).hasSize(ApiKeyService.MAX_PER_ACCOUNT);
    }

    private SignedIn register(String name, Role role) {
        return registration.register(new Registration(name, "secret", null, role)).session();
    }

    private NewApiKey make(String name) {
        return keys.make(ada, name, Optional.empty());
    }

    private Optional<SignedIn> signedIn(NewApiKey made) {
        return keys.signedIn(ApiKeySecret.parse(made.secret().reveal()).orElseThrow());
    }
}
