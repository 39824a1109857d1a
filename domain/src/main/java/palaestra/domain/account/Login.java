package palaestra.domain.account;

/**
 * What somebody signs in with.
 *
 * @param name in any letter case; null is nobody's
 * @param password null is never right
 * @param orEmail whether the name may also be the account's e-mail address
 */
public record Login(String name, String password, boolean orEmail) {

    public static Login byName(String username, String password) {
        return new Login(username, password, false);
    }

    public static Login byNameOrEmail(String name, String password) {
        return new Login(name, password, true);
    }

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "Login[" + name + "]";
    }
}
