package palaestra.persistence.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import palaestra.domain.mail.Letter;
import palaestra.domain.mail.MailRefused;
import palaestra.domain.mail.MailServer;
import palaestra.domain.mail.Mailer;
import palaestra.domain.shared.Unavailable.Cause;

/** Sends by SMTP. Every step has a time limit, and an encrypted connection is never given up for a plain one. */
@ApplicationScoped
public class SmtpMailer implements Mailer {

    private static final int IMPLICIT_TLS = 465;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofSeconds(10);

    private final Clock clock;
    private final Duration step;

    protected SmtpMailer() {
        this(null);
    }

    @Inject
    public SmtpMailer(Clock clock) {
        this(clock, STEP);
    }

    /** @param step how long the server may take for an answer */
    SmtpMailer(Clock clock, Duration step) {
        this.clock = clock;
        this.step = step;
    }

    @Override
    public void send(MailServer server, Letter letter) {
        try {
            Transport.send(message(server, letter));
        } catch (AddressException e) {
            throw new MailRefused(Cause.REFUSED, "This is no address that mail can be sent to.", true, e);
        } catch (AuthenticationFailedException e) {
            throw new MailRefused(Cause.REFUSED, "The mail server does not accept the user name or password.", false,
                    e);
        } catch (SendFailedException e) {
            // Without one, the server asked to try again later, as greylisting does.
            boolean invalid = e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0;
            throw new MailRefused(Cause.REFUSED, "The mail server does not take mail for this address.", invalid, e);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailRefused(Cause.UNREACHABLE, "The mail server cannot be reached, or broke the connection off.",
                    false, e);
        }
    }

    private MimeMessage message(MailServer server, Letter letter)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new MimeMessage(session(server));
        message.setFrom(new InternetAddress(server.fromAddress(), server.fromName(), StandardCharsets.UTF_8.name()));
        InternetAddress recipient = new InternetAddress(letter.address(), true);
        message.setRecipient(Message.RecipientType.TO, recipient);
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        // Not a letter of a person, so that no absence note answers it.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private Session session(MailServer server) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", server.host());
        properties.setProperty("mail.smtp.port", String.valueOf(server.port()));
        properties.setProperty("mail.smtp.connectiontimeout", String.valueOf(CONNECT.toMillis()));
        properties.setProperty("mail.smtp.timeout", String.valueOf(step.toMillis()));
        properties.setProperty("mail.smtp.writetimeout", String.valueOf(step.toMillis()));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(server.tls() && server.port() == IMPLICIT_TLS));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(server.tls()));
        properties.setProperty("mail.smtp.starttls.required",
                String.valueOf(server.tls() && server.port() != IMPLICIT_TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.mime.allowutf8", "true");
        boolean signsIn = !server.username().isEmpty();
        properties.setProperty("mail.smtp.auth", String.valueOf(signsIn));
        return Session.getInstance(properties, signsIn ? new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(server.username(), server.password());
            }
        } : null);
    }
}
