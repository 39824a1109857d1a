package palaestra.domain.credit;

/** Why a balance changed. */
public enum EntryKind {
    /** Credits that a new account begins with. */
    INITIAL,
    /** A redeem code. */
    REDEEMED,
    /** An administrator's doing. */
    GRANTED,
    /** What a generation cost. */
    CONSUMED
}
