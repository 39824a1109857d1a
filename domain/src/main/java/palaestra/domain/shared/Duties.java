package palaestra.domain.shared;

import java.time.Duration;
import java.time.Instant;

/** What must be done now and then by one of the nodes. Needs a transaction. */
public interface Duties {

    /** @return true for one caller of all nodes, once a period */
    boolean claim(String duty, Instant now, Duration period);
}
