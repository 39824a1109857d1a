package palaestra.domain.account;

import java.util.Objects;

/**
 * What a password is checked against, outside any transaction: an account and the hash it had a moment ago, null if it
 * has no password.
 */
record Credentials(AccountId account, String usernameKey, String passwordHash) {

    /**
     * Locks the account, if its password is still the one that was right.
     *
     * @throws WrongCredentials if the password was replaced or the account deleted meanwhile
     */
    Account lock(Accounts accounts) {
        return accounts.lock(account).filter(found -> Objects.equals(found.passwordHash(), passwordHash))
                .orElseThrow(WrongCredentials::new);
    }

    /** Hides the hash from logs. */
    @Override
    public String toString() {
        return "Credentials[" + account + "]";
    }
}
