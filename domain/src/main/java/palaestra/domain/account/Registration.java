package palaestra.domain.account;

import java.util.regex.Pattern;
import palaestra.domain.shared.Invalid;

/**
 * What a new account is made of. The bounds are the widest of all dialects; a dialect may ask for more.
 *
 * @param username 2..50 characters, no control characters, no space at either end
 * @param password 6..255 characters
 * @param email null for none, else at most 254 characters with an {@code @} between two non-empty parts, no white
 *     space and no control characters
 */
public record Registration(String username, String password, String email, Role role) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s\\p{Cntrl}@]+@[^\\s\\p{Cntrl}@]+");

    public Registration {
        requireUsername(username);
        requirePassword(password);
        if (email != null) {
            requireEmail(email);
        }
    }

    /** @throws Invalid if it is no e-mail address, or too long for one */
    static void requireEmail(String email) {
        if (!isEmail(email)) {
            throw new Invalid("The e-mail address is not valid.");
        }
    }

    /** @throws Invalid unless the name has 2 to 50 characters, no control characters and no space at either end */
    static void requireUsername(String username) {
        if (username == null || username.length() < 2 || username.length() > 50 || !username.equals(username.strip())
                || username.codePoints().anyMatch(Character::isISOControl)) {
            throw new Invalid("The user name must have 2 to 50 characters, no control characters and no outer spaces.");
        }
    }

    /** @throws Invalid if the password is shorter than 6 or longer than 255 characters, or holds a NUL */
    static void requirePassword(String password) {
        if (password == null || password.length() < 6 || password.length() > 255 || password.indexOf('\0') >= 0) {
            throw new Invalid("The password must have 6 to 255 characters.");
        }
    }

    private static boolean isEmail(String email) {
        // The key of a name may be longer than the name; the database's index must be able to hold it.
        return email.length() <= 254 && EMAIL.matcher(email).matches() && Account.key(email).length() <= 2 * 254;
    }

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "Registration[" + username + ", " + role + "]";
    }
}
