package palaestra.api.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import palaestra.api.errors.ErrorDialect;
import palaestra.api.errors.Failure;
import palaestra.api.errors.Failure.Kind;

/** Refusals for the administrators' pages: a sentence to show, and what is wrong with which field. */
@ApplicationScoped
public class AdminErrors implements ErrorDialect {

    private static final int UNPROCESSABLE = 422;

    @Override
    public Response render(Failure failure) {
        int status = failure.kind() == Kind.INVALID ? UNPROCESSABLE : failure.kind().status();
        Response.ResponseBuilder answer = Response.status(status).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new ErrorBody(status, failure.message(), failure.fields().stream()
                        .map(error -> new ErrorBody.FieldError(error.field(), error.message())).toList()));
        if (failure.kind() == Kind.NOT_SIGNED_IN) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }
}
