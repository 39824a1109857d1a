package palaestra.domain.mail;

/** Hands mails over to a mail server. */
public interface Mailer {

    /**
     * Returns when the server took the mail. Takes a bounded time. To be called outside any transaction.
     *
     * @throws MailRefused if it did not
     */
    void send(MailServer server, Letter letter);
}
