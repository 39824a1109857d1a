package palaestra.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import palaestra.domain.shared.Found;
import palaestra.domain.shared.Rows;

/** All accounts with what administrators want to know of each. Every method needs a transaction. */
public interface AccountDirectory {

    /** @param now by which it is decided who is banned */
    Found<AccountLine> search(AccountQuery query, Rows rows, Instant now);

    /** Those of the query in ascending order of their ids, whatever order it asks for; 0 for the first ones. */
    List<AccountLine> after(long id, AccountQuery query, int limit, Instant now);

    Optional<AccountLine> find(AccountId id, Instant now);
}
