package palaestra.api.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import palaestra.api.errors.RouteFilter;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Forbidden;

/**
 * Lets a request through to a method that says {@code @PermitAll}, or {@code @RolesAllowed} with the caller's role;
 * what stands at the method counts before what stands at its class. A method that says nothing is closed.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION - 100)
public class AuthorizationFilter implements ContainerRequestFilter {

    private static final List<Class<? extends Annotation>> RULES =
            List.of(DenyAll.class, RolesAllowed.class, PermitAll.class);

    private final CurrentAccount caller;

    protected AuthorizationFilter() {
        this(null);
    }

    @Inject
    public AuthorizationFilter(CurrentAccount caller) {
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        ResourceInfo resource = RouteFilter.resource(request.getUriInfo());
        Optional<Annotation> rule = rule(resource.getResourceMethod()).or(() -> rule(resource.getResourceClass()));
        if (isGenerated(resource) || rule.isPresent() && rule.get() instanceof PermitAll) {
            return;
        }
        SignedIn signedIn = caller.require();
        boolean allowed = rule.isPresent() && rule.get() instanceof RolesAllowed roles
                && Arrays.asList(roles.value()).contains(AccessTokens.group(signedIn.role()));
        if (!allowed) {
            throw new Forbidden("This account may not do that.");
        }
    }

    /** Whether JAX-RS itself answers OPTIONS for our resources. */
    private static boolean isGenerated(ResourceInfo resource) {
        return !resource.getResourceClass().isAnnotationPresent(Path.class);
    }

    private static Optional<Annotation> rule(AnnotatedElement element) {
        return RULES.stream().<Annotation>map(element::getAnnotation).filter(found -> found != null).findFirst();
    }
}
