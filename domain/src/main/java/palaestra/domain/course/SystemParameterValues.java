package palaestra.domain.course;

import java.time.Instant;
import java.util.Optional;
import palaestra.domain.account.AccountId;

/** The parameters that were set. Every method needs a transaction. */
public interface SystemParameterValues {

    /** Empty if nobody ever set it. */
    Optional<Integer> find(SystemParameter parameter);

    void put(SystemParameter parameter, int value, AccountId by, Instant now);
}
