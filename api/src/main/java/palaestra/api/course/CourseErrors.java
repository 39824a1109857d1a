package palaestra.api.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import palaestra.api.errors.ErrorDialect;
import palaestra.api.errors.Failure;
import palaestra.api.errors.Failure.Kind;

/** The course platform's refusals: what is told is a text in {@code detail}, whatever it is about. */
@ApplicationScoped
public class CourseErrors implements ErrorDialect {

    private static final int UNPROCESSABLE = 422;
    private static final int BAD_REQUEST = 400;

    @Override
    public Response render(Failure failure) {
        int status = status(failure.kind());
        Response.ResponseBuilder answer = Response.status(status).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new ErrorBody(failure.message(), status == UNPROCESSABLE ? errors(failure) : null));
        if (failure.kind() == Kind.NOT_SIGNED_IN) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }

    private static int status(Kind kind) {
        return switch (kind) {
            case UNREADABLE, INVALID -> UNPROCESSABLE;
            case CONFLICT -> BAD_REQUEST;
            default -> kind.status();
        };
    }

    private static List<ErrorBody.FieldError> errors(Failure failure) {
        return failure.fields().stream()
                .map(error -> new ErrorBody.FieldError(error.field(), error.message())).toList();
    }
}
