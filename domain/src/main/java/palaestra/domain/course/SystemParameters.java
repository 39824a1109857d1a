package palaestra.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;

/** Reads and sets what administrators may set while the server runs; a change counts at once and on all nodes. */
@ApplicationScoped
@Transactional
public class SystemParameters {

    private final SystemParameterValues values;
    private final Clock clock;

    protected SystemParameters() {
        this(null, null);
    }

    @Inject
    public SystemParameters(SystemParameterValues values, Clock clock) {
        this.values = values;
        this.clock = clock;
    }

    public int get(SystemParameter parameter) {
        return values.find(parameter).orElse(parameter.defaultValue());
    }

    /**
     * @throws Forbidden unless an administrator asks
     * @throws Invalid if the value is out of the parameter's bounds
     */
    public void set(SignedIn administrator, SystemParameter parameter, int value) {
        administrator.requireAdministrator();
        if (value < parameter.min() || value > parameter.max()) {
            throw new Invalid(parameter.key() + ": must be between " + parameter.min() + " and " + parameter.max());
        }
        values.put(parameter, value, administrator.account(), clock.instant());
    }
}
