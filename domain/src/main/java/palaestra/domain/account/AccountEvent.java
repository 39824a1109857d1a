package palaestra.domain.account;

/**
 * Something happened to an account, or was tried. Fired in the transaction of the change, so that whoever keeps a
 * record of it writes it together with the change or not at all.
 *
 * @param actor whose session or right password it was; null for a caller who is not signed in
 * @param subject the account that is concerned; null if there is no account of the name that was given
 */
public record AccountEvent(What what, AccountId actor, AccountId subject) {

    /** What happened. */
    public enum What {
        REGISTERED,
        SIGNED_IN,
        /** For whatever reason: wrong name or password, a ban, a lock-out. */
        SIGN_IN_FAILED,
        /** Somebody signed in had to prove himself once more, and could not. */
        PASSWORD_REFUSED,
        PASSWORD_CHANGED,
        BANNED,
        BAN_LIFTED,
        DISABLED,
        ENABLED,
        EMAIL_CHANGED,
        EMAIL_VERIFIED,
        API_KEY_MADE,
        API_KEY_REVOKED,
        ROLE_CHANGED,
        DELETED
    }

    static AccountEvent ofOneself(What what, AccountId account) {
        return new AccountEvent(what, account, account);
    }

    static AccountEvent ofAStranger(What what, AccountId account) {
        return new AccountEvent(what, null, account);
    }
}
