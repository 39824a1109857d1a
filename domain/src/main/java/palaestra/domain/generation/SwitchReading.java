package palaestra.domain.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The transaction in which the switches are read. */
@ApplicationScoped
@Transactional
class SwitchReading {

    private final ModelSwitches switches;

    protected SwitchReading() {
        this(null);
    }

    @Inject
    SwitchReading(ModelSwitches switches) {
        this.switches = switches;
    }

    public List<ModelSwitches.Off> list() {
        return switches.list();
    }
}
