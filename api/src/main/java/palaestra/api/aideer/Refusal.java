package palaestra.api.aideer;

import java.util.List;

/** A refusal that is this dialect's own, with the status and the words that its clients know. */
class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Object detail;
    private final boolean challenging;

    private Refusal(int status, Object detail, boolean challenging) {
        super(status + "", null, false, false);
        this.status = status;
        this.detail = detail;
        this.challenging = challenging;
    }

    static Refusal of(int status, String detail) {
        return new Refusal(status, detail, false);
    }

    static Refusal badRequest(String detail) {
        return of(400, detail);
    }

    static Refusal unprocessable(List<FieldError> errors) {
        return new Refusal(422, List.copyOf(errors), false);
    }

    /** The caller did not say who he is, and is told how. */
    static Refusal notAuthenticated() {
        return new Refusal(401, "Not authenticated", true);
    }

    int status() {
        return status;
    }

    Detail detail() {
        return new Detail(detail);
    }

    /** Whether the answer says by which scheme to sign in. */
    boolean challenging() {
        return challenging;
    }
}
