package palaestra.api.errors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** The one mapper of a JAX-RS application: finds out what happened and lets the dialect of the resource tell it. */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<Throwable> {

    private final Failures failures;
    private final Instance<ErrorDialect> dialects;
    private final DialectsByPath unmatched;

    @Context
    private ResourceInfo resource;

    @Context
    private UriInfo uri;

    protected FailureMapper() {
        this(null, null, null);
    }

    @Inject
    public FailureMapper(Failures failures, @Any Instance<ErrorDialect> dialects, DialectsByPath unmatched) {
        this.failures = failures;
        this.dialects = dialects;
        this.unmatched = unmatched;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        Failure failure = failures.of(thrown);
        Response told = dialects.select(dialect()).get().render(failure);
        return failure.retryAfterSeconds()
                .map(seconds -> Response.fromResponse(told).header(HttpHeaders.RETRY_AFTER, seconds).build())
                .orElse(told);
    }

    private Class<? extends ErrorDialect> dialect() {
        return matchedClass().map(type -> type.getAnnotation(Speaks.class)).<Class<? extends ErrorDialect>>map(
                Speaks::value).orElseGet(() -> unmatched.of(uri.getAbsolutePath().getPath()));
    }

    /** A path that matched while its method did not has a matched object, and no matched class. */
    private Optional<Class<?>> matchedClass() {
        return Optional.<Class<?>>ofNullable(resource.getResourceClass())
                .or(() -> uri.getMatchedResources().stream().findFirst().map(Object::getClass));
    }
}
