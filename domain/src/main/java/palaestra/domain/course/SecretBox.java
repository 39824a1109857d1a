package palaestra.domain.course;

import palaestra.domain.account.AccountId;

/** Encrypts what must be kept and must not be readable in the database. There is no fallback to plain text. */
public interface SecretBox {

    /**
     * @param purpose what the text is; it can be opened for the same owner and purpose only
     */
    byte[] seal(AccountId owner, String purpose, String text);

    /** @throws RuntimeException if it was sealed with another key, or for something else */
    String open(AccountId owner, String purpose, byte[] sealed);
}
