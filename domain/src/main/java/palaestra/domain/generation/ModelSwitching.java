package palaestra.domain.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import palaestra.domain.account.AccountId;
import palaestra.domain.audit.AuditKind;
import palaestra.domain.audit.AuditService;

/** The transaction in which a model goes out of service or back. */
@ApplicationScoped
@Transactional
class ModelSwitching {

    private final ModelSwitches switches;
    private final AuditService audit;
    private final Clock clock;

    protected ModelSwitching() {
        this(null, null, null);
    }

    @Inject
    ModelSwitching(ModelSwitches switches, AuditService audit, Clock clock) {
        this.switches = switches;
        this.audit = audit;
        this.clock = clock;
    }

    public void change(AccountId actor, String model, boolean enabled) {
        boolean changed = enabled ? switches.enable(model) : switches.disable(model, actor, clock.instant());
        if (changed) {
            audit.record(enabled ? AuditKind.MODEL_ENABLING : AuditKind.MODEL_DISABLING, actor, null);
        }
    }
}
