package palaestra.domain.audit;

import palaestra.domain.account.AccountEvent;

/** What an entry tells. Stored by name, so a name is never given another meaning. */
public enum AuditKind {
    REGISTRATION,
    SIGN_IN,
    SIGN_IN_FAILED(Level.WARNING),
    /** Somebody signed in had to prove himself by his password once more, and could not. */
    PASSWORD_REFUSED(Level.WARNING),
    /** By oneself, or by an administrator: then actor and subject differ. */
    PASSWORD_CHANGE,
    BAN(Level.WARNING),
    BAN_LIFTED,
    DISABLING(Level.WARNING),
    ENABLING,
    EMAIL_CHANGE,
    EMAIL_VERIFICATION,
    /** An administrator changed how the whole system works. */
    SYSTEM_CHANGE(Level.WARNING),
    /** An administrator cancelled a course task of the subject's. */
    TASK_FORCE_STOP(Level.WARNING),
    /** An e-mail to the subject was given up after many attempts. */
    MAIL_FAILURE(Level.ERROR),
    ROLE_CHANGE(Level.WARNING),
    ACCOUNT_DELETION(Level.WARNING),
    /** An administrator deleted a chat message of the subject's. */
    CHAT_MESSAGE_DELETION,
    API_KEY_MADE,
    /** By its owner; those that a password change revokes are not told one by one. */
    API_KEY_REVOKED,
    /** An administrator gave credits to the subject. */
    CREDIT_GRANT(Level.WARNING),
    /** An administrator made redeem codes. */
    CODES_MADE(Level.WARNING),
    /** An administrator made a redeem code that nobody had used worth nothing. */
    CODE_WITHDRAWAL,
    /** An administrator cancelled a generation task of the subject's. */
    GENERATION_STOP,
    /** An administrator had a failed task of the subject's done again. */
    TASK_RETRY,
    /** An administrator took a model out of service. */
    MODEL_DISABLING(Level.WARNING),
    MODEL_ENABLING;

    /** How much an administrator should care. Stored by name. */
    public enum Level {
        INFO, WARNING, ERROR
    }

    private final Level level;

    AuditKind() {
        this(Level.INFO);
    }

    AuditKind(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }

    static AuditKind of(AccountEvent.What what) {
        return switch (what) {
            case REGISTERED -> REGISTRATION;
            case SIGNED_IN -> SIGN_IN;
            case SIGN_IN_FAILED -> SIGN_IN_FAILED;
            case PASSWORD_REFUSED -> PASSWORD_REFUSED;
            case PASSWORD_CHANGED -> PASSWORD_CHANGE;
            case BANNED -> BAN;
            case BAN_LIFTED -> BAN_LIFTED;
            case DISABLED -> DISABLING;
            case ENABLED -> ENABLING;
            case EMAIL_CHANGED -> EMAIL_CHANGE;
            case EMAIL_VERIFIED -> EMAIL_VERIFICATION;
            case API_KEY_MADE -> API_KEY_MADE;
            case API_KEY_REVOKED -> API_KEY_REVOKED;
            case ROLE_CHANGED -> ROLE_CHANGE;
            case DELETED -> ACCOUNT_DELETION;
        };
    }
}
