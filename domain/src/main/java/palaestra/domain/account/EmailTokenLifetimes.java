package palaestra.domain.account;

import java.time.Duration;

/** How long tokens count, which administrators decide while the server runs. */
public interface EmailTokenLifetimes {

    /** Positive. */
    Duration of(EmailPurpose purpose);
}
