package palaestra.persistence.shared;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Makes a query fail at once when the database is away. EclipseLink would ask again, after 5 s each time, while the
 * pool has already made sure that the connection works; clients are to be told within 2 s, and try again themselves.
 */
public class ImpatientSessions implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        ((DatabaseLogin) session.getDatasourceLogin()).setQueryRetryAttemptCount(0);
    }
}
