package palaestra.api.errors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What is said on paths that belong to no dialect. */
@ApplicationScoped
public class PlainErrors implements ErrorDialect {

    /** The body. */
    public record Problem(int status, String message) {
    }

    @Override
    public Response render(Failure failure) {
        int status = failure.kind().status();
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Problem(status, failure.message())).build();
    }
}
