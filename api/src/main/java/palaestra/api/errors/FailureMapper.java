package palaestra.api.errors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/**
 * The one mapper of each JAX-RS application: finds out what happened and lets the dialect of the resource tell it. For
 * the thread of the request: whoever answers on another one renders the failure himself.
 */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<Throwable> {

    private final Failures failures;
    private final Instance<ErrorDialect> dialects;
    private final DialectsByPath unmatched;
    private final HttpServletRequest request;

    protected FailureMapper() {
        this(null, null, null, null);
    }

    @Inject
    public FailureMapper(Failures failures, @Any Instance<ErrorDialect> dialects, DialectsByPath unmatched,
            HttpServletRequest request) {
        this.failures = failures;
        this.dialects = dialects;
        this.unmatched = unmatched;
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        Failure failure = failures.of(thrown);
        Response told = dialects.select(dialect()).get().render(failure);
        Response.ResponseBuilder answer = Response.fromResponse(told);
        failure.retryAfterSeconds().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        if (thrown instanceof NotAllowedException refused) {
            answer.header(HttpHeaders.ALLOW, refused.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }

    private Class<? extends ErrorDialect> dialect() {
        return RouteFilter.route(request).<Class<? extends ErrorDialect>>map(route -> matchedClass(route)
                .map(type -> type.getAnnotation(Speaks.class)).<Class<? extends ErrorDialect>>map(Speaks::value)
                .orElseGet(() -> unmatched.of(route.getAbsolutePath().getPath()))).orElse(PlainErrors.class);
    }

    /** A path that matched while its method did not has a matched object, and no matched class. */
    private static Optional<Class<?>> matchedClass(UriInfo route) {
        return Optional.<Class<?>>ofNullable(RouteFilter.resource(route).getResourceClass())
                .or(() -> route.getMatchedResources().stream().findFirst().map(Object::getClass));
    }
}
