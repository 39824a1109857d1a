package palaestra.persistence.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import palaestra.domain.mail.Letter;
import palaestra.domain.mail.MailRefused;
import palaestra.domain.mail.MailServer;
import palaestra.domain.mail.Mailer;

/** Stands where a mail server would be: keeps what it is given, or refuses as told. SmtpMailerTest has a real one. */
@ApplicationScoped
@Alternative
@Priority(1)
public class RecordingMailer implements Mailer {

    private static final Queue<Letter> SENT = new ConcurrentLinkedQueue<>();
    private static final Queue<MailRefused> REFUSALS = new ConcurrentLinkedQueue<>();

    /** Since the test began. */
    public static List<Letter> sent() {
        return List.copyOf(SENT);
    }

    /** Refuses the next letter. */
    public static void refuseNext(MailRefused refusal) {
        REFUSALS.add(refusal);
    }

    static void reset() {
        SENT.clear();
        REFUSALS.clear();
    }

    @Override
    public void send(MailServer server, Letter letter) {
        MailRefused refusal = REFUSALS.poll();
        if (refusal != null) {
            throw refusal;
        }
        SENT.add(letter);
    }
}
