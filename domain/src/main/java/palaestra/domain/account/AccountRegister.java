package palaestra.domain.account;

/** All accounts as administrators look for them. Every method needs a transaction. */
public interface AccountRegister {

    /** @param offset how many accounts come before the page; @param limit positive */
    AccountPage search(AccountFilter filter, long offset, int limit);

    /** How many accounts there are, and how many of them are not disabled. */
    AccountCounts count();
}
