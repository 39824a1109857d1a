package palaestra.api.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import palaestra.domain.shared.Forbidden;

/**
 * Refuses what a foreign page makes a browser do with the cookie of its user. Requests with a bearer token need no such
 * care, for no browser adds that header by itself.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class OriginFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final OwnOrigins origins;
    private final HttpServletRequest servletRequest;

    protected OriginFilter() {
        this(null, null);
    }

    @Inject
    public OriginFilter(OwnOrigins origins, HttpServletRequest servletRequest) {
        this.origins = origins;
        this.servletRequest = servletRequest;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String origin = request.getHeaderString("Origin");
        if (origin != null && Caller.of(servletRequest).byCookie() && !READING.contains(request.getMethod())
                && !origins.isOwn(origin, servletRequest)) {
            throw new Forbidden("This page may not act for you here.");
        }
    }
}
