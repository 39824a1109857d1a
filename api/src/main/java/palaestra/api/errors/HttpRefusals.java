package palaestra.api.errors;

import static palaestra.api.errors.Failure.Kind.FORBIDDEN;
import static palaestra.api.errors.Failure.Kind.NOT_ACCEPTABLE;
import static palaestra.api.errors.Failure.Kind.NOT_SIGNED_IN;
import static palaestra.api.errors.Failure.Kind.TOO_LARGE;
import static palaestra.api.errors.Failure.Kind.UNKNOWN_PATH;
import static palaestra.api.errors.Failure.Kind.UNREADABLE;
import static palaestra.api.errors.Failure.Kind.WRONG_MEDIA_TYPE;
import static palaestra.api.errors.Failure.Kind.WRONG_METHOD;

import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import java.util.Optional;

/** What the JAX-RS framework itself refuses, in words of our own. */
final class HttpRefusals {

    private static final Map<Integer, Failure> BY_STATUS = Map.of(
            400, Failure.of(UNREADABLE, "The request cannot be understood."),
            401, Failure.of(NOT_SIGNED_IN, "Sign in first."),
            403, Failure.of(FORBIDDEN, "This account may not do that."),
            404, Failure.of(UNKNOWN_PATH, "There is nothing at this path."),
            405, Failure.of(WRONG_METHOD, "This path does not take this method."),
            406, Failure.of(NOT_ACCEPTABLE, "The answer is application/json, which the Accept header excludes."),
            413, Failure.of(TOO_LARGE, "The body is larger than 1 MiB."),
            415, Failure.of(WRONG_MEDIA_TYPE, "The body must be application/json."));

    private HttpRefusals() {
    }

    static Optional<Failure> of(WebApplicationException refusal) {
        return of(refusal.getResponse().getStatus());
    }

    static Optional<Failure> of(int status) {
        return Optional.ofNullable(BY_STATUS.get(status));
    }
}
