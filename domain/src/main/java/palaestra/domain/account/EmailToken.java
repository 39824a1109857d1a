package palaestra.domain.account;

import java.time.Instant;

/**
 * A token as it is sent: its text exists nowhere else.
 *
 * @param text 43 characters that may stand in a URL
 * @param address of the account, as it was written there
 */
public record EmailToken(EmailPurpose purpose, AccountId account, String username, String address, String text,
        Instant expiresAt) {

    /** Hides the token from logs. */
    @Override
    public String toString() {
        return "EmailToken[" + purpose + ", " + account + "]";
    }
}
