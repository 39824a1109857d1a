package palaestra.domain.account;

/** How much an account may do, in ascending order, for dialects that know no more than this. */
public enum Permission {
    /** What every user may do; who is made a visitor cannot make himself a user again. */
    VISITOR,
    USER,
    ADMIN
}
