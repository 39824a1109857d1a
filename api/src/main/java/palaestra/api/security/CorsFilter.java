package palaestra.api.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** Tells browsers that the pages of the configured origins may call this server and read its answers; no other page. */
@Provider
@PreMatching
@ApplicationScoped
public class CorsFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String ORIGIN = "Origin";
    private static final String MAX_AGE_SECONDS = "3600";

    private final OwnOrigins origins;

    protected CorsFilter() {
        this(null);
    }

    @Inject
    public CorsFilter(OwnOrigins origins) {
        this.origins = origins;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean preflight = HttpMethod.OPTIONS.equals(request.getMethod())
                && request.getHeaderString("Access-Control-Request-Method") != null;
        if (preflight && isAllowed(request.getHeaderString(ORIGIN))) {
            request.abortWith(Response.noContent()
                    .header("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE")
                    .header("Access-Control-Allow-Headers", "Authorization, Content-Type")
                    .header("Access-Control-Max-Age", MAX_AGE_SECONDS).build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        headers(request.getHeaderString(ORIGIN)).forEach(response.getHeaders()::add);
    }

    /**
     * What an answer to a page of that origin says, for answers that do not come this way.
     *
     * @param origin null where the request names none
     */
    public Map<String, String> headers(String origin) {
        return !isAllowed(origin) ? Map.of(HttpHeaders.VARY, ORIGIN) : Map.of(
                HttpHeaders.VARY, ORIGIN,
                "Access-Control-Allow-Origin", origin,
                "Access-Control-Allow-Credentials", "true",
                "Access-Control-Expose-Headers", HttpHeaders.RETRY_AFTER);
    }

    private boolean isAllowed(String origin) {
        return origin != null && origins.isConfigured(origin);
    }
}
