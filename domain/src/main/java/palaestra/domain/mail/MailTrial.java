package palaestra.domain.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Conflict;
import palaestra.domain.shared.Forbidden;

/** Lets administrators try out whether mails can be sent. */
@ApplicationScoped
public class MailTrial {

    private final SmtpSettingsService settings;
    private final Mailer mailer;

    protected MailTrial() {
        this(null, null);
    }

    @Inject
    public MailTrial(SmtpSettingsService settings, Mailer mailer) {
        this.settings = settings;
        this.mailer = mailer;
    }

    /**
     * Sends a mail at once. To be called outside any transaction.
     *
     * @throws Forbidden unless an administrator asks
     * @throws Conflict if no mails are to be sent
     * @throws MailRefused if the mail server did not take it
     */
    public void send(SignedIn administrator, String address) {
        administrator.requireAdministrator();
        MailServer server = settings.server()
                .orElseThrow(() -> new Conflict("Mail is switched off; enable it and name a server first."));
        mailer.send(server, new Letter(address, "Palaestra can send mail",
                "This is the mail that an administrator asked for to see whether mail arrives.\n"));
    }
}
