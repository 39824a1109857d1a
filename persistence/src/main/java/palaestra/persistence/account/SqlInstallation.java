package palaestra.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import palaestra.domain.account.Installation;

/** Empties the tables of which all others are parts. */
@ApplicationScoped
public class SqlInstallation implements Installation {

    /** Rows, not whole tables: some tables refuse to be truncated. */
    private static final List<String> DELETIONS = List.of("delete from chat", "delete from preset",
            "delete from help_task", "delete from generation_usage", "delete from account where id > 0",
            "delete from avatar", "delete from sign_in_failure");

    private final EntityManager entityManager;

    protected SqlInstallation() {
        this(null);
    }

    @Inject
    public SqlInstallation(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void empty() {
        DELETIONS.forEach(deletion -> entityManager.createNativeQuery(deletion).executeUpdate());
    }
}
