package palaestra.domain.shared;

/** Something outside this application, which the request needs, did not do its part. */
public class Unavailable extends DomainException {

    /** What the other side did, seen from here. */
    public enum Cause {
        /** No connection, or none worth trying: it failed too often a moment ago. */
        UNREACHABLE,
        /** So many calls are under way that another one would only wait. */
        BUSY,
        /** It answered, with an error. */
        REFUSED,
        /** It did not answer in time. */
        TIMED_OUT,
        /** It answered something that its protocol does not allow. */
        NONSENSE
    }

    private final Cause reason;

    public Unavailable(Cause reason, String message) {
        this(reason, message, null);
    }

    /** @param cause the technical failure, for the log only; may be null */
    public Unavailable(Cause reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Cause reason() {
        return reason;
    }
}
