package palaestra.api.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers within 2 s. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private static final String NAME = "database";
    private static final int ANSWER_SECONDS = 2;

    private final TimedChecks checks;

    protected DatabaseReadiness() {
        this(null);
    }

    @Inject
    public DatabaseReadiness(TimedChecks checks) {
        this.checks = checks;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(NAME).status(checks.succeeds(NAME, DatabaseReadiness::answers)).build();
    }

    private static boolean answers() throws NamingException, SQLException {
        DataSource database = InitialContext.doLookup("jdbc/palaestra");
        try (Connection connection = database.getConnection()) {
            return connection.isValid(ANSWER_SECONDS);
        }
    }
}
