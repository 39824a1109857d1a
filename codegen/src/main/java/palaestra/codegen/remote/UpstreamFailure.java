package palaestra.codegen.remote;

import palaestra.domain.shared.Unavailable;

/** Why a model's server gave no usable answer. The message says it in words of ours, without any of the server's. */
public class UpstreamFailure extends RuntimeException {

    private final Unavailable.Cause reason;
    private final boolean repeatable;
    private final boolean serverAtFault;

    private UpstreamFailure(Unavailable.Cause reason, String message, Throwable cause, boolean repeatable,
            boolean serverAtFault) {
        super(message, cause);
        this.reason = reason;
        this.repeatable = repeatable;
        this.serverAtFault = serverAtFault;
    }

    static UpstreamFailure unreachable(String message, Throwable cause) {
        return new UpstreamFailure(Unavailable.Cause.UNREACHABLE, message, cause, true, true);
    }

    static UpstreamFailure timedOut(Throwable cause) {
        return new UpstreamFailure(Unavailable.Cause.TIMED_OUT, "did not answer in time", cause, false, true);
    }

    /** The server answered with an error status. */
    static UpstreamFailure refused(int status) {
        boolean passing = status == 502 || status == 503 || status == 504;
        boolean serverAtFault = status >= 500 || status == 429;
        return new UpstreamFailure(Unavailable.Cause.REFUSED, "answered with status " + status, null, passing,
                serverAtFault);
    }

    /** @param message what is wrong with the answer, as the end of a sentence that begins with the model */
    public static UpstreamFailure nonsense(String message) {
        return new UpstreamFailure(Unavailable.Cause.NONSENSE, message, null, false, true);
    }

    /** The server said in the middle of its answer that it cannot go on. */
    public static UpstreamFailure gaveUp() {
        return new UpstreamFailure(Unavailable.Cause.REFUSED, "broke off its answer with an error", null, false, true);
    }

    /** The connection ended, or broke, before the answer did; the cause may be null. */
    public static UpstreamFailure broken(Throwable cause) {
        return new UpstreamFailure(Unavailable.Cause.NONSENSE, "broke off its answer", cause, false, true);
    }

    public Unavailable.Cause reason() {
        return reason;
    }

    /** No answer had begun and another attempt may fare better. */
    boolean repeatable() {
        return repeatable;
    }

    /** False where the server is well and did not like this request. */
    boolean serverAtFault() {
        return serverAtFault;
    }
}
