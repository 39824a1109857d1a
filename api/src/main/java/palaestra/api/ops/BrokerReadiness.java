package palaestra.api.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the message broker lets us in within 2 s, or if this installation has none. */
@Readiness
@ApplicationScoped
public class BrokerReadiness implements HealthCheck {

    private static final String NAME = "broker";

    private final TimedChecks checks;

    protected BrokerReadiness() {
        this(null);
    }

    @Inject
    public BrokerReadiness(TimedChecks checks) {
        this.checks = checks;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named(NAME);
        try {
            ConnectionFactory broker = InitialContext.doLookup("jms/palaestra");
            return response.status(checks.succeeds(NAME, () -> letsIn(broker))).build();
        } catch (NamingException e) {
            return isAbsent(e) ? response.up().withData("configured", false).build() : response.down().build();
        }
    }

    /** The server wraps the exception that says so. */
    private static boolean isAbsent(NamingException thrown) {
        return thrown instanceof NameNotFoundException || thrown.getRootCause() instanceof NameNotFoundException;
    }

    private static boolean letsIn(ConnectionFactory broker) {
        try (JMSContext context = broker.createContext()) {
            return context.getMetaData() != null;
        }
    }
}
