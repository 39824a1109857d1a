package palaestra.persistence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import palaestra.domain.mail.Letter;
import palaestra.domain.mail.MailRefused;
import palaestra.domain.mail.MailServer;
import palaestra.domain.shared.Unavailable.Cause;

class SmtpMailerTest {

    private static final Letter LETTER = new Letter("ada@example.org", "Grüße", "Zeile eins\nZeile zwei: ß €\n");

    private final SmtpMailer mailer = new SmtpMailer(Clock.systemUTC(), Duration.ofMillis(500));
    private GreenMail server;

    @BeforeEach
    void start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aLetterArrivesAsItWasWritten() throws Exception {
        mailer.send(at(server.getSmtp().getPort(), "", "", false), LETTER);

        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getSubject()).isEqualTo("Grüße");
        assertThat(arrived.getContent().toString().replace("\r\n", "\n").strip())
                .isEqualTo(LETTER.text().strip());
        assertThat(arrived.getFrom()[0].toString()).isEqualTo("School <school@example.com>");
        assertThat(arrived.getAllRecipients()[0].toString()).isEqualTo("ada@example.org");
        assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void theServerMayWantANameAndAPassword() {
        server.setUser("school", "right");
        int port = server.getSmtp().getPort();

        mailer.send(at(port, "school", "right", false), LETTER);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThatThrownBy(() -> mailer.send(at(port, "school", "wrong", false), LETTER))
                .isInstanceOfSatisfying(MailRefused.class, e -> {
                    assertThat(e.reason()).isEqualTo(Cause.REFUSED);
                    assertThat(e.permanent()).isFalse();
                    assertThat(e.getMessage()).doesNotContain("wrong");
                });
    }

    @Test
    void whatIsNoAddressIsRefusedForGood() {
        assertThatThrownBy(() -> mailer.send(at(server.getSmtp().getPort(), "", "", false),
                new Letter("no address at all", "x", "x")))
                .isInstanceOfSatisfying(MailRefused.class, e -> assertThat(e.permanent()).isTrue());
    }

    @Test
    void aServerWithoutEncryptionIsNotTalkedToUnencrypted() {
        assertUnreachable(at(server.getSmtp().getPort(), "", "", true));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerThatIsDownIsToldSoAtOnce() {
        int port = server.getSmtp().getPort();
        server.stop();
        assertUnreachable(at(port, "", "", false));
    }

    @Test
    void aSilentServerIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertUnreachable(at(silent.getLocalPort(), "", "", false));
        }
    }

    private void assertUnreachable(MailServer at) {
        assertThatThrownBy(() -> mailer.send(at, LETTER)).isInstanceOfSatisfying(MailRefused.class, e -> {
            assertThat(e.reason()).isEqualTo(Cause.UNREACHABLE);
            assertThat(e.permanent()).isFalse();
        });
    }

    private static MailServer at(int port, String username, String password, boolean tls) {
        return new MailServer("127.0.0.1", port, username, password, "school@example.com", "School", tls);
    }
}
