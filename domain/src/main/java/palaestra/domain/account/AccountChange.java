package palaestra.domain.account;

import java.util.Optional;
import palaestra.domain.shared.Invalid;

/**
 * What shall become of an account.
 *
 * @param username as {@link Registration} allows it
 * @param permission empty to leave it as it is
 * @param nickname null to leave it as it is; of nothing to take it away, else 1..50 characters (code points)
 */
public record AccountChange(String username, Optional<Permission> permission, Optional<String> nickname) {

    private static final int MAX_NICKNAME = 50;

    public AccountChange {
        Registration.requireUsername(username);
        if (nickname != null && nickname.filter(AccountChange::isOutOfBounds).isPresent()) {
            throw new Invalid("The nickname must have 1 to 50 characters.");
        }
    }

    private static boolean isOutOfBounds(String nickname) {
        return nickname.isEmpty() || nickname.codePointCount(0, nickname.length()) > MAX_NICKNAME;
    }
}
