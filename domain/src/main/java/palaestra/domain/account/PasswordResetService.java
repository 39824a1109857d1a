package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import palaestra.domain.shared.Invalid;

/** Lets people who forgot their password set a new one, by a link that is sent to their e-mail address. */
@ApplicationScoped
public class PasswordResetService {

    private final PasswordHasher hasher;
    private final EmailTokenService tokens;
    private final PasswordReplacement passwords;
    private final Event<EmailLinkWanted> wanted;

    protected PasswordResetService() {
        this(null, null, null, null);
    }

    @Inject
    public PasswordResetService(PasswordHasher hasher, EmailTokenService tokens, PasswordReplacement passwords,
            Event<EmailLinkWanted> wanted) {
        this.hasher = hasher;
        this.tokens = tokens;
        this.passwords = passwords;
        this.wanted = wanted;
    }

    /**
     * Has a link sent to the address, if an account has it; does the same, and takes the same time, if none has.
     *
     * @throws Invalid if it can be no address
     */
    @Transactional
    public void request(String address) {
        Registration.requireEmail(address);
        wanted.fire(new EmailLinkWanted(EmailPurpose.RESET_PASSWORD, address));
    }

    /**
     * Sets a new password and ends all sessions of the account. To be called outside any transaction.
     *
     * @throws BadEmailToken unless the token is live
     * @throws Invalid if the new password is too short or too long
     * @throws palaestra.domain.shared.TooMany if too many passwords are being hashed already
     */
    public void reset(String token, String newPassword) {
        Registration.requirePassword(newPassword);
        // First, because a hash is dear and strangers can ask for one.
        tokens.requireLive(EmailPurpose.RESET_PASSWORD, token);
        passwords.replaceByToken(token, hasher.hash(newPassword));
    }
}
