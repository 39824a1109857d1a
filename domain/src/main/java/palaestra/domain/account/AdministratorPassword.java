package palaestra.domain.account;

/** Keeps the generated password of the first administrator where the operator, and nobody else, can read it. */
public interface AdministratorPassword {

    /**
     * Keeps that password, durably, unless one is kept already.
     *
     * @return the password that is kept now
     */
    String keep(String candidate);

    /** Forgets what is kept, because it is no account's password. */
    void discard();

    /** Where the operator finds the password, for the log. */
    String place();
}
