package palaestra.api.aideer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import palaestra.api.errors.ErrorDialect;
import palaestra.api.errors.Failure;
import palaestra.api.errors.Failure.Kind;

/** AIDeer's refusals: an HTTP status and a {@code detail}. */
@ApplicationScoped
public class AiDeerErrors implements ErrorDialect {

    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;

    @Override
    public Response render(Failure failure) {
        return Response.status(status(failure.kind())).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Detail(detail(failure))).build();
    }

    static int status(Kind kind) {
        return switch (kind) {
            case UNREADABLE, INVALID -> UNPROCESSABLE;
            case CONFLICT -> BAD_REQUEST;
            default -> kind.status();
        };
    }

    private static Object detail(Failure failure) {
        return switch (failure.kind()) {
            case UNREADABLE -> List.of(FieldError.of("json_invalid", List.of("body"), "JSON decode error"));
            case UNKNOWN_PATH -> "Not Found";
            case WRONG_METHOD -> "Method Not Allowed";
            default -> failure.message();
        };
    }
}
