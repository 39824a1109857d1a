package palaestra.api.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import palaestra.domain.generation.CodeModels;
import palaestra.domain.generation.ModelHealth;

/**
 * Shows how the models fare. Always ready: a model server that all nodes depend on, and that is down, must not make the
 * balancer take every node out.
 */
@Readiness
@ApplicationScoped
public class ModelsReadiness implements HealthCheck {

    private final CodeModels models;

    protected ModelsReadiness() {
        this(null);
    }

    @Inject
    public ModelsReadiness(CodeModels models) {
        this.models = models;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("models").up();
        models.health().forEach(health -> response.withData(health.model(), told(health)));
        return response.build();
    }

    private static String told(ModelHealth health) {
        String since = health.since() == null ? "" : " since " + health.since();
        return health.state() + since + (health.detail().isEmpty() ? "" : ": " + health.detail());
    }
}
