package palaestra.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.BadEmailToken;
import palaestra.domain.account.EmailPurpose;
import palaestra.domain.account.EmailVerificationService;
import palaestra.domain.account.Login;
import palaestra.domain.account.PasswordResetService;
import palaestra.domain.account.Registration;
import palaestra.domain.account.RegistrationService;
import palaestra.domain.account.Role;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SessionTerms;
import palaestra.domain.account.SignIn;
import palaestra.domain.account.SignInService;
import palaestra.domain.account.SignedIn;
import palaestra.domain.account.WrongCredentials;
import palaestra.domain.mail.Letter;
import palaestra.domain.mail.MailDelivery;
import palaestra.domain.mail.MailRefused;
import palaestra.domain.mail.Outbox;
import palaestra.domain.mail.SmtpSettings;
import palaestra.domain.mail.SmtpSettingsService;
import palaestra.domain.shared.Unavailable.Cause;
import palaestra.persistence.container.InContainer;
import palaestra.persistence.container.RecordingMailer;
import palaestra.persistence.container.TestClock;

/** Tokens that go by mail, and the outbox they go through. */
class OutboxIT extends InContainer {

    private static final String ADDRESS = "Ada@Example.org";
    private static final SignedIn ADMIN = new SignedIn(new SessionId(UUID.randomUUID()), new AccountId(7), "root",
            Role.ADMIN, Instant.MAX);
    private static final Pattern TOKEN = Pattern.compile("\\?token=([\\w-]{43})\\s");

    @Inject
    private RegistrationService registrations;

    @Inject
    private SignInService signIns;

    @Inject
    private PasswordResetService resets;

    @Inject
    private EmailVerificationService verifications;

    @Inject
    private MailDelivery delivery;

    @Inject
    private SmtpSettingsService settings;

    @Inject
    private Outbox outbox;

    private SignIn ada;

    @BeforeEach
    void register() {
        settings.change(ADMIN, new SmtpSettings(true, "mail.example.com", 587, "u", Optional.of("mail secret"),
                "school@example.com", "School", true));
        ada = registrations.register(new Registration("Ada", "secret", ADDRESS, Role.USER),
                new SessionTerms(Optional.of(Duration.ofHours(1)), true));
    }

    @Test
    void aRegistrationLeadsToOneLetterWhoseTokenCountsOnce() {
        assertThat(delivery.deliverOne()).isTrue();
        assertThat(delivery.deliverOne()).isFalse();
        String token = lastToken();

        verifications.verify(token);

        assertThat(stage.number("select count(*) from account where email_verified_at is not null")).isEqualTo(1);
        assertThatThrownBy(() -> verifications.verify(token)).isInstanceOf(BadEmailToken.class);
        assertThat(stage.number("select count(*) from email_token") + stage.number(
                "select count(*) from outgoing_mail")).isZero();
    }

    @Test
    void onlyHashesOfTokensAreStored() {
        delivery.deliverOne();
        assertThat(stage.number("select count(*) from email_token where length(hash) = 32")).isEqualTo(1);
        assertThat(stage.number("select count(*) from email_token where encode(hash, 'escape') like '%"
                + lastToken() + "%'")).isZero();
        assertThat(stage.number("select count(*) from smtp_settings where "
                + "position('mail secret'::bytea in sealed_password) = 0")).isEqualTo(1);
    }

    @Test
    void tokensExpireAndLaterOnesEndEarlierOnes() {
        delivery.deliverOne();
        String first = lastToken();
        verifications.request(ada.account().id());
        delivery.deliverOne();
        String second = lastToken();
        assertThatThrownBy(() -> verifications.verify(first)).isInstanceOf(BadEmailToken.class);
        TestClock.advance(Duration.ofMinutes(31));
        assertThatThrownBy(() -> verifications.verify(second)).isInstanceOf(BadEmailToken.class);
    }

    @Test
    void aResetEndsSessionsAndOnlyOneOfManyUsesOfATokenCounts() throws Exception {
        delivery.deliverOne();
        resets.request(ADDRESS.toLowerCase(Locale.ROOT));
        delivery.deliverOne();
        String token = lastToken();
        Callable<?> reset = () -> {
            resets.reset(token, "new secret");
            return "reset";
        };
        List<Object> outcomes = stage.atOnce(List.of(reset, reset, reset, reset));
        assertThat(outcomes).filteredOn("reset"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(BadEmailToken.class::isInstance).hasSize(3);
        assertThat(signIns.signedIn(ada.session().session())).isEmpty();
        assertThatThrownBy(() -> signIns.signIn("Ada", "secret")).isInstanceOf(WrongCredentials.class);
        assertThat(signIns.signIn(Login.byNameOrEmail("ADA@example.ORG", "new secret"), SessionTerms.USUAL).account()
                .id()).isEqualTo(ada.account().id());
    }

    @Test
    void nobodysAddressGetsNoLetter() {
        delivery.deliverOne();
        resets.request("nobody@example.org");
        assertThat(delivery.deliverOne()).isTrue();
        assertThat(RecordingMailer.sent()).hasSize(1);
        assertThat(stage.number("select count(*) from outgoing_mail")).isZero();
    }

    @Test
    void whatIsWantedTwiceIsSentOnce() {
        for (int i = 0; i < 5; i++) {
            resets.request(ADDRESS);
        }
        assertThat(stage.number("select count(*) from outgoing_mail where purpose = 'RESET_PASSWORD'")).isEqualTo(1);
    }

    @Test
    void aFailedAttemptIsRepeatedLaterAndLaterAndGivenUpInTheEnd() {
        int attempts = 0;
        while (stage.number("select count(*) from outgoing_mail") > 0) {
            RecordingMailer.refuseNext(new MailRefused(Cause.UNREACHABLE, "down", false, null));
            assertThat(delivery.deliverOne()).isTrue();
            assertThat(delivery.deliverOne()).as("at once again").isFalse();
            TestClock.advance(Duration.ofHours(1).plusSeconds(1));
            attempts++;
        }
        assertThat(attempts).isEqualTo(12);
        assertThat(stage.number("select count(*) from audit_entry where kind = 'MAIL_FAILURE' and level = 'ERROR'"))
                .isEqualTo(1);
    }

    @Test
    void anAddressThatIsRefusedForGoodIsNotTriedAgain() {
        RecordingMailer.refuseNext(new MailRefused(Cause.REFUSED, "unknown", true, null));
        delivery.deliverOne();
        assertThat(stage.number("select count(*) from outgoing_mail")).isZero();
    }

    @Test
    void oneNodeOnlyClaimsAMailAndADeadOnesClaimRunsOut() throws Exception {
        Instant now = Instant.now();
        Callable<?> claim = () -> stage.inTransaction(() -> outbox.claim(now, now.plusSeconds(60)));
        List<Object> claims = stage.atOnce(Stream.<Callable<?>>generate(() -> claim).limit(5).toList());
        assertThat(claims).filteredOn(found -> ((Optional<?>) found).isPresent()).hasSize(1);
        assertThat(stage.inTransaction(() -> outbox.claim(now.plusSeconds(61), now.plusSeconds(120))))
                .hasValueSatisfying(wish -> {
                    assertThat(wish.attempt()).isEqualTo(2);
                    assertThat(wish.purpose()).isEqualTo(EmailPurpose.VERIFY_EMAIL);
                });
    }

    @Test
    void aSessionLastsAsLongAsItsTermsSayAndIsExtendedWithinBounds() {
        SignedIn session = ada.session();
        TestClock.advance(Duration.ofMinutes(50));
        SignedIn extended = signIns.extend(session.session(),
                new SessionTerms(Optional.of(Duration.ofHours(1)), false));
        assertThat(extended.expiresAt()).isAfter(session.expiresAt().plus(Duration.ofMinutes(45)));
        TestClock.advance(Duration.ofMinutes(61));
        assertThat(signIns.signedIn(session.session())).isEmpty();
    }

    private static String lastToken() {
        List<Letter> sent = RecordingMailer.sent();
        Matcher token = TOKEN.matcher(sent.getLast().text());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
