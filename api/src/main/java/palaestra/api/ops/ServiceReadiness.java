package palaestra.api.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready any more once the node is told to stop, so that the balancer sends its requests elsewhere. */
@Readiness
@ApplicationScoped
public class ServiceReadiness implements HealthCheck {

    private final Draining draining;

    protected ServiceReadiness() {
        this(null);
    }

    @Inject
    public ServiceReadiness(Draining draining) {
        this.draining = draining;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("service").status(!draining.active()).build();
    }
}
