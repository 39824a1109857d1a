package palaestra.persistence.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import palaestra.domain.shared.SchemaMigration;

/** Applies the SQL files of {@code db/migration}. Flyway's lock in the database makes nodes wait for each other. */
@ApplicationScoped
public class FlywaySchemaMigration implements SchemaMigration {

    private static final Logger LOG = Logger.getLogger(FlywaySchemaMigration.class.getName());

    /** Held here, because the level of a logger that nobody holds is forgotten. */
    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

    @Override
    public void migrate() {
        if (FLYWAY_LOG.getLevel() == null) {
            // Its every step is told at INFO; the one line below is what an operator needs.
            FLYWAY_LOG.setLevel(Level.WARNING);
        }
        MigrateResult result = Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource())
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .cleanDisabled(true)
                .load()
                .migrate();
        if (result.migrationsExecuted > 0) {
            LOG.info(() -> "Migrated the database to schema version " + result.targetSchemaVersion + ".");
        }
    }

    private static DataSource dataSource() {
        try {
            return InitialContext.doLookup("jdbc/palaestra");
        } catch (NamingException e) {
            throw new IllegalStateException("The data source jdbc/palaestra is not defined.", e);
        }
    }
}
