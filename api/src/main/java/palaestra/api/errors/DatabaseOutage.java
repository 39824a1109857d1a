package palaestra.api.errors;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a database that cannot be reached, or has no connection to spare, from one that answers with an error. */
public final class DatabaseOutage {

    /** PostgreSQL: shut down by its administrator, crashed, starting up, out of connections. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

    private DatabaseOutage() {
    }

    /** Whether that is what the exception, or one behind it, tells. */
    public static boolean isBehind(Throwable thrown) {
        // The limit guards against circles.
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20)
                .anyMatch(DatabaseOutage::isOutage);
    }

    static boolean isOutage(Throwable thrown) {
        if (thrown instanceof SQLException failure && failure.getSQLState() != null) {
            return failure.getSQLState().startsWith("08") || STATES.contains(failure.getSQLState());
        }
        // What the server's connection pool throws when it cannot give a connection.
        return thrown instanceof ResourceException;
    }
}
