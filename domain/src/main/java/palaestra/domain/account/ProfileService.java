package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets people change what others see of them. */
@ApplicationScoped
public class ProfileService {

    private final PasswordProof proof;
    private final ProfileUpdate profiles;

    protected ProfileService() {
        this(null, null);
    }

    @Inject
    public ProfileService(PasswordProof proof, ProfileUpdate profiles) {
        this.proof = proof;
        this.profiles = profiles;
    }

    /**
     * Changes the profile of an account whose password is given as proof. To be called outside any transaction.
     *
     * @throws palaestra.domain.shared.NotFound if there is no such account
     * @throws WrongCredentials if the password is not right
     * @throws palaestra.domain.shared.TooMany while the account's name is locked out after too many wrong passwords,
     *         or if too many passwords are being checked already
     */
    public void update(AccountId id, String password, ProfileChange change) {
        profiles.update(proof.require(id, password), change);
    }
}
