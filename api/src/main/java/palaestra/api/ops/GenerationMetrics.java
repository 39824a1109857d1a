package palaestra.api.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import palaestra.domain.generation.CodeModels;
import palaestra.domain.generation.Generated;
import palaestra.domain.shared.Unavailable;

/** Counts and times generations, by model and outcome. */
@ApplicationScoped
public class GenerationMetrics {

    private static final Metadata TIMER = Metadata.builder().withName("palaestra_generation")
            .withDescription("How long the model took, by outcome").withUnit(MetricUnits.NANOSECONDS).build();

    private final MetricRegistry registry;
    private final CodeModels models;

    protected GenerationMetrics() {
        this(null, null);
    }

    @Inject
    public GenerationMetrics(MetricRegistry registry, CodeModels models) {
        this.registry = registry;
        this.models = models;
    }

    public Generated timed(Supplier<Generated> generation) {
        long start = System.nanoTime();
        String outcome = "failed";
        try {
            Generated generated = generation.get();
            outcome = "answered";
            return generated;
        } catch (Unavailable e) {
            outcome = e.reason().name().toLowerCase(Locale.ROOT);
            throw e;
        } finally {
            registry.timer(TIMER, new Tag("outcome", outcome), new Tag("model", models.standard().id()))
                    .update(Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
