package palaestra.api.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import palaestra.domain.credit.LedgerReconciled;

/** Shows whether the books of credits agree. */
@ApplicationScoped
public class LedgerMetrics {

    private static final Metadata DIFFERENCES = Metadata.builder().withName("palaestra_credit_discrepancies")
            .withDescription("Accounts whose balance is not the sum of their entries, when last looked at").build();

    private final AtomicInteger found = new AtomicInteger();
    private final MetricRegistry registry;

    protected LedgerMetrics() {
        this(null);
    }

    @Inject
    public LedgerMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    void observe(@Observes LedgerReconciled reconciled) {
        found.set(reconciled.discrepancies().size());
        registry.gauge(DIFFERENCES, found, AtomicInteger::get);
    }
}
