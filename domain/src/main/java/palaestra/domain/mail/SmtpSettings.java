package palaestra.domain.mail;

import java.util.Optional;
import palaestra.domain.shared.Invalid;

/**
 * How mails are sent, as administrators see and set it.
 *
 * @param enabled whether mails are sent at all
 * @param password empty for none or, in a change, to keep the stored one
 */
public record SmtpSettings(boolean enabled, String host, int port, String username, Optional<String> password,
        String fromEmail, String fromName, boolean tls) {

    /** The port of mail submission. */
    public static final int SUBMISSION = 587;

    static final SmtpSettings OFF = new SmtpSettings(false, "", SUBMISSION, "", Optional.empty(), "", "", true);

    private static final int MAX_LENGTH = 255;

    /** @throws Invalid if a value is out of its bounds, or if what an enabled server needs is missing */
    public SmtpSettings {
        requireLine("host", host);
        requireLine("username", username);
        requireLine("from_email", fromEmail);
        requireLine("from_name", fromName);
        password.ifPresent(text -> requireLine("password", text));
        if (port < 1 || port > 65_535) {
            throw new Invalid("smtp_port: must be between 1 and 65535");
        }
        if (enabled && (host.isBlank() || fromEmail.indexOf('@') < 1)) {
            throw new Invalid("smtp_host and smtp_from_email: are required when mail is enabled");
        }
    }

    /** Empty unless mails are to be sent. */
    Optional<MailServer> server() {
        return Optional.of(new MailServer(host, port, username, password.orElse(""), fromEmail, fromName, tls))
                .filter(server -> enabled);
    }

    SmtpSettings withPassword(Optional<String> other) {
        return new SmtpSettings(enabled, host, port, username, other, fromEmail, fromName, tls);
    }

    private static void requireLine(String field, String value) {
        if (value.length() > MAX_LENGTH || value.codePoints().anyMatch(Character::isISOControl)) {
            throw new Invalid("smtp_" + field + ": must be one line of at most " + MAX_LENGTH + " characters");
        }
    }

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "SmtpSettings[" + enabled + ", " + host + ":" + port + "]";
    }
}
