package palaestra.persistence.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import palaestra.domain.shared.Duties;

/** Duties in the table {@code duty}: who changes a row has it. */
@ApplicationScoped
public class SqlDuties implements Duties {

    private final EntityManager entityManager;

    protected SqlDuties() {
        this(null);
    }

    @Inject
    public SqlDuties(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public boolean claim(String duty, Instant now, Duration period) {
        return entityManager.createNativeQuery("""
                insert into duty (name, claimed_at) values (?1, ?2)
                on conflict (name) do update set claimed_at = excluded.claimed_at where duty.claimed_at <= ?3""")
                .setParameter(1, duty)
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(now.minus(period)))
                .executeUpdate() == 1;
    }
}
