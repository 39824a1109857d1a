package palaestra.domain.mail;

import palaestra.domain.shared.Unavailable;

/** The mail server cannot be reached, or did not take a mail. */
public class MailRefused extends Unavailable {

    private final boolean permanent;

    /** @param permanent whether another attempt with the same mail is bound to fail too */
    public MailRefused(Cause reason, String message, boolean permanent, Throwable cause) {
        super(reason, message, cause);
        this.permanent = permanent;
    }

    public boolean permanent() {
        return permanent;
    }
}
