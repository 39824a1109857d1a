package palaestra.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** Where the database is and how to get in. */
record DatabaseAccess(String url, String user, String password) {

    private static final int CONNECT_SECONDS = 5;

    /**
     * The external database of the configuration, if there is one.
     *
     * @throws StartFailure if nobody answers there, or not with a session
     */
    static Optional<DatabaseAccess> of(Settings settings) {
        return settings.find(Setting.DB_URL).map(url -> {
            DatabaseAccess access = new DatabaseAccess(url, settings.get(Setting.DB_USER),
                    settings.get(Setting.DB_PASSWORD));
            access.verify();
            return access;
        });
    }

    /** The same with another password, unless there is none. */
    DatabaseAccess withPassword(String other) {
        return password.isEmpty() ? this : new DatabaseAccess(url, user, other);
    }

    private void verify() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
        properties.setProperty("loginTimeout", String.valueOf(CONNECT_SECONDS));
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            if (connection.getMetaData().getDatabaseMajorVersion() < 14) {
                throw new StartFailure("The database of palaestra.db.url is PostgreSQL "
                        + connection.getMetaData().getDatabaseMajorVersion() + "; Palaestra needs 14 or newer.");
            }
        } catch (SQLException e) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            throw new StartFailure(state.startsWith("28")
                    ? "The database of palaestra.db.url refuses palaestra.db.user or palaestra.db.password."
                    : state.startsWith("3D")
                    ? "The database that palaestra.db.url names does not exist; create it first."
                    : "The database of palaestra.db.url cannot be reached; check that it runs"
                            + " and that the URL is right.", e);
        }
    }

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
