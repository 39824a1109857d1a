package palaestra.domain.mail;

import java.time.Instant;
import java.util.Optional;
import palaestra.domain.account.EmailPurpose;

/** The mails to be sent. Every method needs a transaction. */
public interface Outbox {

    /** Does nothing if a mail for the same purpose waits for the same address. */
    void add(EmailPurpose purpose, String address, Instant now);

    /**
     * Takes the mail that has been due for longest, and counts an attempt. Nobody else gets it before {@code lease},
     * and afterwards only if it is still there.
     */
    Optional<MailWish> claim(Instant now, Instant lease);

    /** Forgets a mail that was sent or given up, unless somebody else claimed it meanwhile. */
    void remove(MailWish wish);

    /** Lets a mail be due again, unless somebody else claimed it meanwhile. */
    void postpone(MailWish wish, Instant due);
}
