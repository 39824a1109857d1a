package palaestra.api.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import palaestra.domain.account.SignedIn;

/**
 * Tells JAX-RS the caller's role. The server's own answer would need a mapping of groups to roles in a descriptor of
 * each server, and its filter for {@code @RolesAllowed}, which runs beside ours, asks the context that is set here.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 100)
public class CallerFilter implements ContainerRequestFilter {

    private final HttpServletRequest servletRequest;

    protected CallerFilter() {
        this(null);
    }

    @Inject
    public CallerFilter(HttpServletRequest servletRequest) {
        this.servletRequest = servletRequest;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setSecurityContext(new Context(Caller.of(servletRequest).signedIn(), request.getSecurityContext()));
    }

    private record Context(SignedIn signedIn, SecurityContext server) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return server.getUserPrincipal();
        }

        @Override
        public boolean isUserInRole(String role) {
            return signedIn != null && AccessTokens.group(signedIn.role()).equals(role);
        }

        @Override
        public boolean isSecure() {
            return server.isSecure();
        }

        @Override
        public String getAuthenticationScheme() {
            return server.getAuthenticationScheme();
        }
    }
}
