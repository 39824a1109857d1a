package palaestra.domain.account;

import java.time.Instant;
import palaestra.domain.shared.Forbidden;

/** The password was right, and a ban keeps the account out. */
public class Banned extends Forbidden {

    private final Instant until;

    /** @param until the end of the ban, {@link Account#FOR_EVER} for none */
    public Banned(Instant until) {
        super("This account is banned.");
        this.until = until;
    }

    public Instant until() {
        return until;
    }
}
