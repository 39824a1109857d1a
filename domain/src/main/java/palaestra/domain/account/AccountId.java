package palaestra.domain.account;

/** The number of an account, the same in every dialect. */
public record AccountId(long value) {

    /** Stands for whoever owned what survived the deletion of its owner's account. Nobody can sign in as it. */
    public static final AccountId DELETED = new AccountId(0);
}
