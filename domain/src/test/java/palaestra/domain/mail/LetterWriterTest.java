package palaestra.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.EmailPurpose;
import palaestra.domain.account.EmailToken;
import palaestra.domain.shared.Invalid;

class LetterWriterTest {

    private static EmailToken token(EmailPurpose purpose) {
        return new EmailToken(purpose, new AccountId(7), "Ada", "ada@example.org", "t0ken",
                Instant.parse("2026-11-21T10:30:00Z"));
    }

    @Test
    void linksLeadToTheConfiguredPages() {
        LetterWriter writer = new LetterWriter(Optional.of("https://ide.example.com/"), 8080);
        assertThat(writer.write(token(EmailPurpose.RESET_PASSWORD)).text())
                .contains("\nhttps://ide.example.com/reset-password?token=t0ken\n").contains("Hello Ada,")
                .contains("2026-11-21 10:30 UTC");
        assertThat(writer.write(token(EmailPurpose.VERIFY_EMAIL)).text())
                .contains("\nhttps://ide.example.com/verify-email?token=t0ken\n");
    }

    @Test
    void withoutConfigurationLinksLeadToThisMachine() {
        assertThat(new LetterWriter(Optional.empty(), 8081).link(token(EmailPurpose.VERIFY_EMAIL)))
                .isEqualTo("http://localhost:8081/app/verify-email?token=t0ken");
    }

    @Test
    void pausesDoubleUpToAnHour() {
        assertThat(MailWishes.pauseAfter(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(MailWishes.pauseAfter(3)).isEqualTo(Duration.ofMinutes(2));
        assertThat(MailWishes.pauseAfter(8)).isEqualTo(Duration.ofHours(1));
        assertThat(MailWishes.pauseAfter(1_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void settingsThatCouldForgeHeadersOrSendNothingAreRefused() {
        assertThatThrownBy(() -> settings(true, "", "a@b")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> settings(true, "h", "nobody")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> settings(true, "h", "a@b\r\nBcc: c@d")).isInstanceOf(Invalid.class);
        assertThat(settings(false, "", "").server()).isEmpty();
        assertThat(settings(true, "h", "a@b").server()).isPresent();
        assertThat(settings(true, "h", "a@b").toString() + token(EmailPurpose.VERIFY_EMAIL)
                + settings(true, "h", "a@b").server()).doesNotContain("secret").doesNotContain("t0ken");
    }

    private static SmtpSettings settings(boolean enabled, String host, String from) {
        return new SmtpSettings(enabled, host, 587, "u", Optional.of("secret"), from, "School", true);
    }
}
