package palaestra.api.errors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/**
 * Keeps with the request which way it takes through its JAX-RS application. What {@code @Context} puts into a bean
 * that several applications share belongs to one of them, and fails in the others.
 */
@Provider
@PreMatching
@ApplicationScoped
public class RouteFilter implements ContainerRequestFilter {

    private static final String ATTRIBUTE = RouteFilter.class.getName();

    private final HttpServletRequest servletRequest;

    protected RouteFilter() {
        this(null);
    }

    @Inject
    public RouteFilter(HttpServletRequest servletRequest) {
        this.servletRequest = servletRequest;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        servletRequest.setAttribute(ATTRIBUTE, request.getUriInfo());
    }

    /** Empty before the request has come to its application. */
    static Optional<UriInfo> route(HttpServletRequest request) {
        return Optional.ofNullable((UriInfo) request.getAttribute(ATTRIBUTE));
    }

    /** What answers the request; Jersey tells it by the same object as the address. */
    public static ResourceInfo resource(UriInfo route) {
        return (ResourceInfo) route;
    }
}
