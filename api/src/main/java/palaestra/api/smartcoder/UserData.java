package palaestra.api.smartcoder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.Account;
import palaestra.domain.account.SignedIn;

/**
 * An account as others see it.
 *
 * @param password never the password, nor anything made from it
 * @param email null for none, and for whom it does not concern
 */
@Schema(name = "SmartCoderUserData")
public record UserData(long id, String username, String password, String email, String userType) {

    /** Shown in place of every password. */
    static final String HIDDEN = "********";

    /** The e-mail address is shown to the account itself and to administrators only. */
    static UserData of(Account account, SignedIn reader) {
        boolean concerned = reader.isAdmin() || reader.account().equals(account.id());
        return new UserData(account.id().value(), account.username(), HIDDEN,
                account.email().filter(email -> concerned).orElse(null), UserType.of(account.role()).name());
    }
}
