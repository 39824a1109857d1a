package palaestra.api.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts the sessions that were opened. */
@ApplicationScoped
public class SignInMetrics {

    private static final Metadata COUNTER = Metadata.builder().withName("palaestra_sign_ins")
            .withDescription("Sessions opened, by dialect and by how").build();

    private final MetricRegistry registry;

    protected SignInMetrics() {
        this(null);
    }

    @Inject
    public SignInMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    /** @param by what opened it, such as {@code login} */
    public void opened(String dialect, String by) {
        registry.counter(COUNTER, new Tag("dialect", dialect), new Tag("by", by)).inc();
    }
}
