package palaestra.api.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started once the schema is migrated and the first administrator exists. */
@Startup
@ApplicationScoped
public class Started implements HealthCheck {

    private final StartUp startUp;

    protected Started() {
        this(null);
    }

    @Inject
    public Started(StartUp startUp) {
        this.startUp = startUp;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("start").status(startUp.isComplete()).build();
    }
}
