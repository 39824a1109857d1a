package palaestra.domain.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.domain.account.EmailToken;
import palaestra.domain.account.EmailTokenService;

/** Sends what the outbox holds. */
@ApplicationScoped
public class MailDelivery {

    private static final Logger LOG = Logger.getLogger(MailDelivery.class.getName());

    private final MailWishes wishes;
    private final EmailTokenService tokens;
    private final LetterWriter writer;
    private final SmtpSettingsService settings;
    private final Mailer mailer;
    private final boolean loggedWithoutServer;

    protected MailDelivery() {
        this(null, null, null, null, null, false);
    }

    @Inject
    public MailDelivery(MailWishes wishes, EmailTokenService tokens, LetterWriter writer,
            SmtpSettingsService settings, Mailer mailer,
            @ConfigProperty(name = "palaestra.db.embedded", defaultValue = "false") boolean embedded) {
        this.wishes = wishes;
        this.tokens = tokens;
        this.writer = writer;
        this.settings = settings;
        this.mailer = mailer;
        this.loggedWithoutServer = embedded;
    }

    /**
     * Whether links reach the people they are for: by a mail server or, on a machine of one's own without one, in the
     * log.
     */
    public boolean works() {
        return loggedWithoutServer || settings.server().isPresent();
    }

    /**
     * Sends one mail that is due, if there is one. To be called outside any transaction.
     *
     * @return whether there was one
     */
    public boolean deliverOne() {
        Optional<MailWish> claimed = wishes.claim();
        claimed.ifPresent(this::deliver);
        return claimed.isPresent();
    }

    private void deliver(MailWish wish) {
        Optional<EmailToken> token = Optional.empty();
        try {
            // Made now and for this attempt only: a token that is not sent is one that nobody needs to keep secret.
            token = tokens.issue(wish.purpose(), wish.address());
            token.ifPresent(this::send);
            wishes.done(wish);
        } catch (MailRefused refused) {
            LOG.warning(() -> "Mail " + wish.id() + " could not be sent (attempt " + wish.attempt() + "): "
                    + refused.getMessage());
            wishes.failed(wish, token.map(EmailToken::account), refused.permanent());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "Mail " + wish.id() + " could not be sent.");
            wishes.failed(wish, token.map(EmailToken::account), false);
        }
    }

    private void send(EmailToken token) {
        Optional<MailServer> server = settings.server();
        if (server.isPresent()) {
            mailer.send(server.get(), writer.write(token));
        } else if (loggedWithoutServer) {
            LOG.info(() -> "There is no mail server, so this link is told here: " + token.purpose() + " of account "
                    + token.account().value() + ": " + writer.link(token));
        } else {
            LOG.warning(() -> "There is no mail server: account " + token.account().value() + " gets no mail.");
        }
    }
}
