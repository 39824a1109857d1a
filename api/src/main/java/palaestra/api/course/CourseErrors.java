package palaestra.api.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import palaestra.api.errors.ErrorDialect;
import palaestra.api.errors.Failure;
import palaestra.api.errors.Failure.FieldError;

/**
 * The course platform's refusals: an HTTP status and a {@code detail}. What is wrong with fields of the request is 422
 * and lists them; what is wrong with what the request wants is 400.
 */
@ApplicationScoped
public class CourseErrors implements ErrorDialect {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int UNPROCESSABLE = 422;

    /** The body. */
    public record Problem(String detail) {
    }

    /** The body of a validation error. */
    public record InvalidRequest(String detail, List<FieldError> errors) {
    }

    @Override
    public Response render(Failure failure) {
        int status = status(failure);
        Response.ResponseBuilder answer = Response.status(status).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(status == UNPROCESSABLE ? new InvalidRequest(failure.message(), failure.fields())
                        : new Problem(detail(failure)));
        return (status == UNAUTHORIZED ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : answer).build();
    }

    static int status(Failure failure) {
        return switch (failure.kind()) {
            case UNREADABLE -> UNPROCESSABLE;
            case INVALID -> failure.fields().isEmpty() ? BAD_REQUEST : UNPROCESSABLE;
            case CONFLICT -> BAD_REQUEST;
            default -> failure.kind().status();
        };
    }

    private static String detail(Failure failure) {
        return switch (failure.kind()) {
            case UNKNOWN_PATH -> "Not Found";
            case WRONG_METHOD -> "Method Not Allowed";
            default -> failure.message();
        };
    }
}
