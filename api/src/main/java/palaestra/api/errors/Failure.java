package palaestra.api.errors;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a request is not answered, fit to be told to the caller.
 *
 * @param message one sentence or more, in English
 * @param retryAfter how long to wait before asking again; null if waiting does not help or nobody knows
 * @param fields what is wrong with which field of the request; empty if the request as a whole is concerned
 * @param incident the name under which the log has the details; null unless {@link Kind#UNEXPECTED}
 */
public record Failure(Kind kind, String message, Duration retryAfter, List<FieldError> fields, String incident) {

    /** What happened, with the HTTP status that fits where the dialect has no other opinion. */
    public enum Kind {
        /** The body is absent or not in the format it claims to be. */
        UNREADABLE(400),
        /** Readable, and the content is not acceptable: wrong types, out of bounds, against a rule. */
        INVALID(400),
        NOT_SIGNED_IN(401),
        /** What it costs is more than the caller has. */
        OUT_OF_CREDITS(402),
        FORBIDDEN(403),
        /** The path is right, and the thing it asks for does not exist. */
        NOT_FOUND(404),
        UNKNOWN_PATH(404),
        WRONG_METHOD(405),
        NOT_ACCEPTABLE(406),
        CONFLICT(409),
        TOO_LARGE(413),
        WRONG_MEDIA_TYPE(415),
        TOO_MANY(429),
        UNEXPECTED(500),
        /** Somebody this server depends on answered with an error or with nonsense. */
        BAD_UPSTREAM(502),
        UNAVAILABLE(503),
        UPSTREAM_TIMED_OUT(504);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** @param field the name as it stands in the request; @param message what is allowed, without the name */
    public record FieldError(String field, String message) {
    }

    public Failure {
        fields = List.copyOf(fields);
    }

    public static Failure of(Kind kind, String message) {
        return new Failure(kind, message, null, List.of(), null);
    }

    public static Failure retryable(Kind kind, String message, Duration retryAfter) {
        return new Failure(kind, message, retryAfter, List.of(), null);
    }

    /** The message says of every field what is allowed. */
    public static Failure invalid(List<FieldError> fields) {
        String message = fields.stream().map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining("; "));
        return new Failure(Kind.INVALID, message, null, fields, null);
    }

    public static Failure unexpected(String incident) {
        return new Failure(Kind.UNEXPECTED, "Something went wrong on the server. "
                + "The administrator finds it in the log as " + incident + ".", null, List.of(), incident);
    }

    /** The value of the Retry-After header: whole seconds, at least 1. */
    public Optional<String> retryAfterSeconds() {
        return Optional.ofNullable(retryAfter)
                .map(wait -> Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
    }
}
