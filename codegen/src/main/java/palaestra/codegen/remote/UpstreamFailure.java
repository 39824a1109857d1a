package palaestra.codegen.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import palaestra.domain.shared.Unavailable;

/** Why a model's server gave no usable answer. The message says it in words of ours, without any of the server's. */
public class UpstreamFailure extends RuntimeException {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<Integer> PASSING = Set.of(502, 503, 504);
    /** Any server would answer such a request like this. */
    private static final Set<Integer> OF_THE_REQUEST = Set.of(400, 413, 422);

    private final Unavailable.Cause reason;
    private final boolean repeatable;
    private final boolean serverAtFault;
    private final boolean requestAtFault;
    private final Duration pause;

    private UpstreamFailure(Unavailable.Cause reason, String message, Throwable cause, boolean repeatable) {
        super(message, cause);
        this.reason = reason;
        this.repeatable = repeatable;
        this.serverAtFault = true;
        this.requestAtFault = false;
        this.pause = null;
    }

    private UpstreamFailure(Unavailable.Cause reason, String message, int status, Duration pause) {
        super(message);
        this.reason = reason;
        this.repeatable = PASSING.contains(status) && pause == null;
        this.serverAtFault = status >= 500 && pause == null;
        this.requestAtFault = OF_THE_REQUEST.contains(status);
        this.pause = pause;
    }

    static UpstreamFailure unreachable(String message, Throwable cause) {
        return new UpstreamFailure(Unavailable.Cause.UNREACHABLE, message, cause, true);
    }

    static UpstreamFailure timedOut(Throwable cause) {
        return new UpstreamFailure(Unavailable.Cause.TIMED_OUT, "did not answer in time", cause, false);
    }

    /**
     * The server answered with an error status.
     *
     * @param retryAfter its header of that name; may be null
     */
    static UpstreamFailure refused(int status, String retryAfter) {
        Duration unsaid = status == TOO_MANY_REQUESTS ? Duration.ofSeconds(1) : null;
        Duration pause = status == TOO_MANY_REQUESTS || status == 503
                ? RetryAfter.parse(retryAfter, Instant.now(), unsaid) : null;
        return pause == null
                ? new UpstreamFailure(Unavailable.Cause.REFUSED, "answered with status " + status, status, null)
                : new UpstreamFailure(Unavailable.Cause.BUSY, "is busy (status " + status + ") and asks to be left"
                        + " alone for " + Math.max(1, pause.toSeconds()) + " s", status, pause);
    }

    /** The server said in the middle of its answer that it cannot go on. */
    public static UpstreamFailure gaveUp() {
        return new UpstreamFailure(Unavailable.Cause.REFUSED, "broke off its answer with an error", null, false);
    }

    /** @param message what is wrong with the answer, as the end of a sentence that begins with the model */
    public static UpstreamFailure nonsense(String message) {
        return new UpstreamFailure(Unavailable.Cause.NONSENSE, message, null, false);
    }

    /** The connection ended, or broke, before the answer did; the cause may be null. */
    public static UpstreamFailure broken(Throwable cause) {
        return new UpstreamFailure(Unavailable.Cause.NONSENSE, "broke off its answer", cause, false);
    }

    public Unavailable.Cause reason() {
        return reason;
    }

    /** No answer had begun and another attempt at the same server may fare better. */
    boolean repeatable() {
        return repeatable;
    }

    /** False where the server is well: it is busy, or did not like this request. */
    boolean serverAtFault() {
        return serverAtFault;
    }

    /** True where another server would not like the request either. */
    boolean requestAtFault() {
        return requestAtFault;
    }

    /** How long the server wants to be left alone. */
    Optional<Duration> pause() {
        return Optional.ofNullable(pause);
    }
}
