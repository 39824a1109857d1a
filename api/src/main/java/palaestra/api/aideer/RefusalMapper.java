package palaestra.api.aideer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import palaestra.api.errors.Failure;
import palaestra.api.errors.Failures;

/** The one mapper of this application, in which everybody speaks the same dialect. */
@Provider
@ApplicationScoped
public class RefusalMapper implements ExceptionMapper<Throwable> {

    private final Failures failures;
    private final AiDeerErrors errors;

    protected RefusalMapper() {
        this(null, null);
    }

    @Inject
    public RefusalMapper(Failures failures, AiDeerErrors errors) {
        this.failures = failures;
        this.errors = errors;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof NoContentException || thrown.getCause() instanceof NoContentException) {
            return toResponse(Refusal.unprocessable(List.of(FieldError.missing(List.of("body")))));
        }
        if (thrown instanceof Refusal refusal) {
            Response.ResponseBuilder told = Response.status(refusal.status()).entity(refusal.detail())
                    .type(MediaType.APPLICATION_JSON_TYPE);
            return (refusal.challenging() ? told.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : told).build();
        }
        Failure failure = failures.of(thrown);
        Response told = errors.render(failure);
        return failure.retryAfterSeconds()
                .map(seconds -> Response.fromResponse(told).header(HttpHeaders.RETRY_AFTER, seconds).build())
                .orElse(told);
    }
}
