package palaestra.api.openai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import palaestra.api.errors.ErrorDialect;
import palaestra.api.errors.Failure;
import palaestra.api.errors.Failure.Kind;

/** Tells failures as OpenAI's API does. */
@ApplicationScoped
public class OpenAiErrors implements ErrorDialect {

    private static final String INVALID_REQUEST = "invalid_request_error";
    private static final String SERVER = "server_error";

    @Override
    public Response render(Failure failure) {
        Response.ResponseBuilder answer = Response.status(status(failure.kind()))
                .type(MediaType.APPLICATION_JSON_TYPE).entity(body(failure));
        if (failure.kind() == Kind.OUT_OF_CREDITS) {
            // Says the same status as a limit that passes by; this one does not.
            answer.header("x-should-retry", "false");
        }
        return answer.build();
    }

    static ErrorBody body(Failure failure) {
        String field = failure.fields().isEmpty() ? null : failure.fields().get(0).field();
        return switch (failure.kind()) {
            case NOT_SIGNED_IN -> ErrorBody.of("This request needs a valid API key: Authorization: Bearer pk-...",
                    INVALID_REQUEST, null, "invalid_api_key");
            case OUT_OF_CREDITS -> ErrorBody.of(failure.message(), "insufficient_quota", null, "insufficient_quota");
            case TOO_MANY -> ErrorBody.of(failure.message(), "requests", null, "rate_limit_exceeded");
            case FORBIDDEN -> ErrorBody.of(failure.message(), "permission_error", null, "forbidden");
            case NOT_FOUND -> ErrorBody.of(failure.message(), INVALID_REQUEST, "model", "model_not_found");
            case UNKNOWN_PATH -> ErrorBody.of(failure.message(), INVALID_REQUEST, null, "unknown_url");
            case WRONG_METHOD -> ErrorBody.of(failure.message(), INVALID_REQUEST, null, "method_not_supported");
            case UNREADABLE, INVALID, NOT_ACCEPTABLE, CONFLICT, TOO_LARGE, WRONG_MEDIA_TYPE ->
                    ErrorBody.of(failure.message(), INVALID_REQUEST, field, null);
            case UNEXPECTED -> ErrorBody.of(failure.message(), SERVER, null, null);
            case BAD_UPSTREAM -> ErrorBody.of(failure.message(), SERVER, null, "bad_gateway");
            case UNAVAILABLE -> ErrorBody.of(failure.message(), SERVER, null, "service_unavailable");
            case UPSTREAM_TIMED_OUT -> ErrorBody.of(failure.message(), SERVER, null, "timeout");
        };
    }

    static int status(Kind kind) {
        return kind == Kind.OUT_OF_CREDITS ? Kind.TOO_MANY.status() : kind.status();
    }
}
