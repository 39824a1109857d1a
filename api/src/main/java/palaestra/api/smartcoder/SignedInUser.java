package palaestra.api.smartcoder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.Account;

/**
 * The account that signed in, and the token of its session.
 *
 * @param password never the password, nor anything made from it
 * @param email null for none
 */
@Schema(name = "SmartCoderUser")
public record SignedInUser(long id, String username, String password, String email, String userType, String token) {

    static SignedInUser of(Account account, String token) {
        return new SignedInUser(account.id().value(), account.username(), UserData.HIDDEN, account.email().orElse(null),
                UserType.of(account.role()).name(), token);
    }
}
