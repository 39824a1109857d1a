package palaestra.domain.credit;

/** What became of credits that were set aside. Both ends are final. */
public enum HoldState {
    HELD,
    /** The cost was taken, which may have been nothing, and the rest given back. */
    SETTLED,
    /** All was given back. */
    RELEASED;

    public boolean canBecome(HoldState next) {
        return this == HELD && next != HELD;
    }
}
