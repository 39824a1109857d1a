package palaestra.domain.account;

/** What a token that is sent to an e-mail address is good for. Stored by name. */
public enum EmailPurpose {
    /** To show that one reads what is sent to the address. */
    VERIFY_EMAIL,
    /** To set a new password without knowing the old one. */
    RESET_PASSWORD
}
