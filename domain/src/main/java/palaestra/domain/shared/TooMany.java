package palaestra.domain.shared;

import java.time.Duration;

/** The caller asks more often than is allowed. */
public class TooMany extends DomainException {

    private final Duration retryAfter;

    /** @param retryAfter how long to wait before the next attempt can succeed; positive */
    public TooMany(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
