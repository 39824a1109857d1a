package palaestra.api.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import palaestra.api.errors.ErrorDialect;
import palaestra.api.errors.Failure;

/** The arena's refusals: the HTTP status, and one sentence. */
@ApplicationScoped
public class ArenaErrors implements ErrorDialect {

    @Override
    public Response render(Failure failure) {
        return Response.status(failure.kind().status()).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body(failure)).build();
    }

    static Object body(Failure failure) {
        return switch (failure.kind()) {
            case TOO_MANY -> new TooManyBody("Rate limit exceeded", failure.message());
            case UNREADABLE -> new Detail("Invalid JSON in request body");
            case UNKNOWN_PATH -> new Detail("Not Found");
            case WRONG_METHOD -> new Detail("Method Not Allowed");
            case UPSTREAM_TIMED_OUT -> new Detail("Timeout");
            default -> new Detail(failure.message());
        };
    }
}
