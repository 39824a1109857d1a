package palaestra.domain.account;

/** What an account may do. A ban is not a role but a state with an end: {@link Account#bannedAt}. */
public enum Role {
    USER,
    /** Answers the forum's open questions, besides what every user may do. */
    PROGRAMMER,
    ADMIN
}
