package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import palaestra.domain.shared.NotFound;

/** Asks somebody who is signed in for his password once more. To be called outside any transaction. */
@ApplicationScoped
class PasswordProof {

    private final SignInAttempts attempts;
    private final PasswordHasher hasher;

    protected PasswordProof() {
        this(null, null);
    }

    @Inject
    PasswordProof(SignInAttempts attempts, PasswordHasher hasher) {
        this.attempts = attempts;
        this.hasher = hasher;
    }

    /**
     * @throws NotFound if there is no such account
     * @throws WrongCredentials if the password is not right
     * @throws palaestra.domain.shared.TooMany while the account's name is locked out, or if too many passwords are
     *         being checked already
     */
    public Credentials require(AccountId id, String password) {
        return check(find(id), password);
    }

    /**
     * Asks for no password where there is none.
     *
     * @throws PasswordRequired if the account has a password and none was given
     * @throws NotFound if there is no such account
     * @throws WrongCredentials if the password is not right
     * @throws palaestra.domain.shared.TooMany as {@link #require}
     */
    public Credentials requireIfAny(AccountId id, String password) {
        Credentials credentials = find(id);
        if (credentials.passwordHash() == null) {
            return credentials;
        }
        if (password == null) {
            throw new PasswordRequired();
        }
        return check(credentials, password);
    }

    private Credentials find(AccountId id) {
        return attempts.begin(id).orElseThrow(() -> new NotFound("There is no such account."));
    }

    private Credentials check(Credentials credentials, String password) {
        if (password == null || !hasher.matches(password, credentials.passwordHash())) {
            attempts.failed(credentials);
            throw new WrongCredentials();
        }
        return credentials;
    }
}
