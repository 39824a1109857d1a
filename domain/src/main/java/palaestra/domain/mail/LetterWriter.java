package palaestra.domain.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.domain.account.EmailPurpose;
import palaestra.domain.account.EmailToken;

/** What stands in the mails. */
@ApplicationScoped
public class LetterWriter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final String pages;

    protected LetterWriter() {
        this(Optional.empty(), 0);
    }

    /** @param pages the address under which people reach the pages that links lead to, without a slash at its end */
    @Inject
    public LetterWriter(@ConfigProperty(name = "palaestra.mail.link-base") Optional<String> pages,
            @ConfigProperty(name = "palaestra.http.port", defaultValue = "8080") int port) {
        this.pages = pages.orElse("http://localhost:" + port + "/app").replaceFirst("/+$", "");
    }

    public Letter write(EmailToken token) {
        boolean reset = token.purpose() == EmailPurpose.RESET_PASSWORD;
        String text = """
                Hello %s,

                %s

                %s

                The link works once, until %s. If you did not ask for it, you need not do anything.
                """.formatted(token.username(),
                reset ? "open this page to set a new password:" : "open this page to confirm your e-mail address:",
                link(token), TIME.format(token.expiresAt()));
        return new Letter(token.address(), reset ? "Set a new password" : "Confirm your e-mail address", text);
    }

    String link(EmailToken token) {
        boolean reset = token.purpose() == EmailPurpose.RESET_PASSWORD;
        return pages + (reset ? "/reset-password?token=" : "/verify-email?token=") + token.text();
    }
}
