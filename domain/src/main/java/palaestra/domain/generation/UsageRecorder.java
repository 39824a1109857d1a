package palaestra.domain.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Writes usage records, each in a transaction of its own, so that no transaction is open while a model thinks. */
@ApplicationScoped
public class UsageRecorder {

    private final GenerationUsages usages;

    protected UsageRecorder() {
        this(null);
    }

    @Inject
    public UsageRecorder(GenerationUsages usages) {
        this.usages = usages;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void record(GenerationUsage usage) {
        usages.add(usage);
    }
}
