package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static palaestra.server.CourseApi.refused;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import palaestra.server.CourseApi.User;

/** Mails as they arrive, at a mail server that runs within this test. */
class CourseMailIT {

    private static final Pattern TOKEN = Pattern.compile("https://ide\\.example\\.com/\\S+\\?token=([\\w-]{43})\\s");

    @Test
    void linksArriveByMailAndMailWaitsForAServerThatIsDown(@TempDir Path data) throws Exception {
        int port = PalaestraProcess.freePort();
        GreenMail mail = mailServer(port);
        try (PalaestraProcess server = PalaestraProcess.in(data).with("palaestra.ratelimit.enabled", false)
                .with("palaestra.admin.password", SharedServer.ADMIN_PASSWORD)
                .with("palaestra.smtp.host", "127.0.0.1").with("palaestra.smtp.port", port)
                .with("palaestra.smtp.tls", false).with("palaestra.smtp.from", "palaestra@example.com")
                .with("palaestra.mail.link-base", "https://ide.example.com").start()) {
            CourseApi api = new CourseApi(server);
            User ada = api.newUser();
            api.post("/api/auth/verify-email", Map.of("token", token(mail, 1, ada)), null).statusCode(200);

            api.post("/api/auth/forgot-password", Map.of("email", "nobody@example.org"), null).statusCode(200);
            api.post("/api/auth/forgot-password", Map.of("email", ada.email()), null).statusCode(200);
            api.post("/api/auth/reset-password", Map.of("token", token(mail, 2, ada), "new_password",
                    "brand new password"), null).statusCode(200);
            assertThat(mail.getReceivedMessages()).hasSize(2);
            assertThat(server.output()).doesNotContain("?token=");

            administersMail(api, mail, port);
            waitsForTheServer(api, mail, port, ada);
        } finally {
            mail.stop();
        }
    }

    private static void administersMail(CourseApi api, GreenMail mail, int port) {
        String admin = api.admin().token();
        api.get("/api/system-config/smtp", admin).body("smtp_enabled", equalTo(true))
                .body("smtp_password", equalTo(""));
        mail.setUser("palaestra", "a mail password");
        Map<String, Object> settings = new HashMap<>(Map.of("smtp_enabled", true, "smtp_host", "127.0.0.1",
                "smtp_port", port, "smtp_username", "palaestra", "smtp_password", "a mail password",
                "smtp_from_email", "school@example.com", "smtp_from_name", "Schule", "smtp_use_tls", false));
        api.put("/api/system-config/smtp", settings, admin).statusCode(200);
        settings.put("smtp_password", "***");
        api.put("/api/system-config/smtp", settings, admin).statusCode(200);
        api.get("/api/system-config/smtp", admin).body("smtp_password", equalTo("***"))
                .body("smtp_username", equalTo("palaestra")).body("smtp_from_name", equalTo("Schule"));
        api.post("/api/system-config/smtp/test", Map.of("to_email", "probe@example.org"), admin).statusCode(200);
        assertThat(mail.getReceivedMessagesForDomain("probe@example.org")).hasSize(1);
        settings.put("smtp_use_tls", true);
        api.put("/api/system-config/smtp", settings, admin).statusCode(200);
        refused(api.post("/api/system-config/smtp/test", Map.of("to_email", "probe@example.org"), admin), 503);
        settings.put("smtp_use_tls", false);
        api.put("/api/system-config/smtp", settings, admin).statusCode(200);
    }

    private static void waitsForTheServer(CourseApi api, GreenMail mail, int port, User ada) throws Exception {
        mail.stop();
        api.post("/api/auth/forgot-password", Map.of("email", ada.email()), null).statusCode(200);
        Awaitility.await().atMost(Duration.ofSeconds(30))
                .until(() -> api.server().output().contains("could not be sent (attempt 1)"));
        GreenMail again = mailServer(port);
        again.setUser("palaestra", "a mail password");
        try {
            token(again, 1, ada);
        } finally {
            again.stop();
        }
    }

    private static GreenMail mailServer(int port) {
        GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    /** The token in the given mail, when it has arrived. */
    private static String token(GreenMail mail, int number, User recipient) throws Exception {
        assertThat(mail.waitForIncomingEmail(90_000, number)).isTrue();
        MimeMessage message = mail.getReceivedMessages()[number - 1];
        assertThat(message.getAllRecipients()[0].toString()).isEqualTo(recipient.email());
        String text = GreenMailUtil.getBody(message).replace("=\r\n", "").replace("=3D", "=");
        assertThat(text).contains("Hello " + recipient.name());
        Matcher token = TOKEN.matcher(text);
        assertThat(token.find()).as(text).isTrue();
        return token.group(1);
    }
}
