package palaestra.domain.mail;

import palaestra.domain.account.EmailPurpose;

/**
 * A mail that somebody claimed to send.
 *
 * @param attempt 1 for the first; tells a claim from later ones of the same mail
 */
public record MailWish(long id, EmailPurpose purpose, String address, int attempt) {

    /** Hides the address from logs. */
    @Override
    public String toString() {
        return "MailWish[" + id + ", " + purpose + "]";
    }
}
