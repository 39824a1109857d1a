package palaestra.domain.credit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import palaestra.domain.shared.Found;
import palaestra.domain.shared.Rows;

/** All redeem codes there ever were, newest first. Every method needs a transaction. */
public interface CodeRegister {

    /** @param state empty for any; @param code empty for any, in its normal form */
    Found<CodeLine> search(Optional<CodeLine.State> state, Optional<String> code, Rows rows, Instant now);

    /** The next ones of a whole list. @param before {@link Long#MAX_VALUE} for the newest */
    List<CodeLine> before(long before, Optional<CodeLine.State> state, int limit, Instant now);

    /** @return false if there is no such code, or somebody has redeemed it */
    boolean withdraw(long id);
}
