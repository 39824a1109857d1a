package palaestra.api.errors;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.Set;

/** Tells a database that cannot be reached, or has no connection to spare, from one that answers with an error. */
final class DatabaseOutage {

    /** PostgreSQL: shut down by its administrator, crashed, starting up, out of connections. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

    private DatabaseOutage() {
    }

    static boolean isOutage(Throwable thrown) {
        if (thrown instanceof SQLException failure && failure.getSQLState() != null) {
            return failure.getSQLState().startsWith("08") || STATES.contains(failure.getSQLState());
        }
        // What the server's connection pool throws when it cannot give a connection.
        return thrown instanceof ResourceException;
    }
}
