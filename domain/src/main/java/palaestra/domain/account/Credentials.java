package palaestra.domain.account;

/** What a password is checked against, outside any transaction: an account and the hash it had a moment ago. */
record Credentials(AccountId account, String usernameKey, String passwordHash) {

    /** Hides the hash from logs. */
    @Override
    public String toString() {
        return "Credentials[" + account + "]";
    }
}
