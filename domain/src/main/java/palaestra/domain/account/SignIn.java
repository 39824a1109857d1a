package palaestra.domain.account;

/** A successful sign-in: the account as it is now, and the session that was opened for it. */
public record SignIn(Account account, SignedIn session) {
}
