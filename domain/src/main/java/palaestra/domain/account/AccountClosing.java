package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets people delete their own accounts. */
@ApplicationScoped
public class AccountClosing {

    private final PasswordProof proof;
    private final AccountAdministration administration;

    protected AccountClosing() {
        this(null, null);
    }

    @Inject
    public AccountClosing(PasswordProof proof, AccountAdministration administration) {
        this.proof = proof;
        this.administration = administration;
    }

    /**
     * Deletes an account as {@link AccountAdministration#delete} does. To be called outside any transaction.
     *
     * @param password not asked for if the account has none
     * @throws WrongCredentials if the password is not right
     * @throws LastAdministrator if nobody could administrate any more
     * @throws palaestra.domain.shared.TooMany while the account's name is locked out after too many wrong passwords
     */
    public void close(SignedIn own, String password) {
        proof.requireIfAny(own.account(), password);
        administration.delete(own, own.account());
    }
}
