package palaestra.api.errors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Only there because the server has a mapper of its own for this exception, and the closest type wins. */
@Provider
@ApplicationScoped
public class ValidationFailureMapper implements ExceptionMapper<ConstraintViolationException> {

    private final FailureMapper all;

    protected ValidationFailureMapper() {
        this(null);
    }

    @Inject
    public ValidationFailureMapper(FailureMapper all) {
        this.all = all;
    }

    @Override
    public Response toResponse(ConstraintViolationException violations) {
        return all.toResponse(violations);
    }
}
