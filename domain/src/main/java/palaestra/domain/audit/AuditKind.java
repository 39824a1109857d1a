package palaestra.domain.audit;

import palaestra.domain.account.AccountEvent;

/** What an entry tells. Stored by name, so a name is never given another meaning. */
public enum AuditKind {
    REGISTRATION,
    SIGN_IN,
    SIGN_IN_FAILED,
    /** Somebody signed in had to prove himself by his password once more, and could not. */
    PASSWORD_REFUSED,
    /** By oneself, or by an administrator: then actor and subject differ. */
    PASSWORD_CHANGE,
    BAN,
    BAN_LIFTED,
    ROLE_CHANGE,
    ACCOUNT_DELETION,
    /** An administrator deleted a chat message of the subject's. */
    CHAT_MESSAGE_DELETION,
    API_KEY_MADE,
    /** By its owner; those that a password change revokes are not told one by one. */
    API_KEY_REVOKED;

    static AuditKind of(AccountEvent.What what) {
        return switch (what) {
            case REGISTERED -> REGISTRATION;
            case SIGNED_IN -> SIGN_IN;
            case SIGN_IN_FAILED -> SIGN_IN_FAILED;
            case PASSWORD_REFUSED -> PASSWORD_REFUSED;
            case PASSWORD_CHANGED -> PASSWORD_CHANGE;
            case BANNED -> BAN;
            case BAN_LIFTED -> BAN_LIFTED;
            case API_KEY_MADE -> API_KEY_MADE;
            case API_KEY_REVOKED -> API_KEY_REVOKED;
            case ROLE_CHANGED -> ROLE_CHANGE;
            case DELETED -> ACCOUNT_DELETION;
        };
    }
}
