package palaestra.domain.account;

import java.util.Optional;

/**
 * What an administrator wants to be otherwise with somebody's account; what is empty stays as it is.
 *
 * @param password the new one, which ends all sessions but the one it is set in
 * @param active whether the account may sign in; false ends all sessions
 * @param administrator whether it is one; who is one no more is a user
 */
public record AccountRevision(Optional<String> email, Optional<String> password, Optional<Boolean> active,
        Optional<Boolean> administrator) {

    /** @throws palaestra.domain.shared.Invalid if e-mail address or password are out of their bounds */
    public AccountRevision {
        email.ifPresent(Registration::requireEmail);
        password.ifPresent(Registration::requirePassword);
    }

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "AccountRevision[" + active + ", " + administrator + "]";
    }
}
