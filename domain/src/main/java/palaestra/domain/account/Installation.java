package palaestra.domain.account;

/** Everything that people have left in Palaestra. Needs a transaction. */
public interface Installation {

    /** Deletes all accounts and whatever they made; the audit trail stays. */
    void empty();
}
