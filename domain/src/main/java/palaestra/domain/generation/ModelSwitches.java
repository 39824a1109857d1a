package palaestra.domain.generation;

import java.time.Instant;
import java.util.List;
import palaestra.domain.account.AccountId;

/** Which models administrators took out of service. Every method needs a transaction. */
public interface ModelSwitches {

    /** Who took which model out of service, and when. @param by null if the account is gone */
    record Off(String model, Instant since, String by) {
    }

    List<Off> list();

    /** @return false if it is out of service already */
    boolean disable(String model, AccountId by, Instant now);

    /** @return false if it is in service already */
    boolean enable(String model);
}
