package palaestra.domain.credit;

import java.time.Instant;
import java.util.Optional;
import palaestra.domain.account.AccountId;

/**
 * A redeem code as a list shows it, used ones too.
 *
 * @param redeemedBy empty if nobody has, or the account is gone
 */
public record CodeLine(long id, String code, long value, Instant createdAt, Optional<Instant> expiresAt,
        Optional<Instant> redeemedAt, Optional<AccountId> redeemedBy, Optional<String> redeemer) {

    /** What can be done with a code. */
    public enum State {
        UNUSED, REDEEMED, EXPIRED
    }

    public State stateAt(Instant now) {
        if (redeemedAt.isPresent()) {
            return State.REDEEMED;
        }
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent() ? State.EXPIRED : State.UNUSED;
    }
}
