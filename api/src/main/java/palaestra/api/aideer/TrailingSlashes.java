package palaestra.api.aideer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Sends clients that put a slash at the end of a path to the path without it; method and body stay. */
@Provider
@PreMatching
@ApplicationScoped
public class TrailingSlashes implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        String path = uri.getRawPath();
        if (path.endsWith("/") && path.length() > AiDeerApplication.PATH.length() + 1) {
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            request.abortWith(Response.status(Response.Status.TEMPORARY_REDIRECT)
                    .header(HttpHeaders.LOCATION, path.replaceFirst("/+$", "") + query).build());
        }
    }
}
