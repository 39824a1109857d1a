package palaestra.persistence.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import palaestra.domain.account.AccountId;
import palaestra.domain.course.SystemParameter;
import palaestra.domain.course.SystemParameterValues;

/** Parameters in the table {@code system_parameter}. */
@ApplicationScoped
public class JpaSystemParameterValues implements SystemParameterValues {

    private final EntityManager entityManager;

    protected JpaSystemParameterValues() {
        this(null);
    }

    @Inject
    public JpaSystemParameterValues(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Integer> find(SystemParameter parameter) {
        Stream<?> values = entityManager.createNativeQuery("select value from system_parameter where name = ?1")
                .setParameter(1, parameter.key()).getResultList().stream();
        return values.findFirst().map(value -> ((Number) value).intValue());
    }

    @Override
    public void put(SystemParameter parameter, int value, AccountId by, Instant now) {
        entityManager.createNativeQuery("""
                insert into system_parameter (name, value, updated_by, updated_at) values (?1, ?2, ?3, ?4)
                on conflict (name) do update set value = excluded.value, updated_by = excluded.updated_by,
                    updated_at = excluded.updated_at""")
                .setParameter(1, parameter.key()).setParameter(2, value).setParameter(3, by.value())
                .setParameter(4, Timestamp.from(now)).executeUpdate();
    }
}
