package palaestra.persistence.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import palaestra.domain.account.AccountId;
import palaestra.domain.generation.ModelSwitches;
import palaestra.persistence.shared.NativeSql;

/** The table {@code model_switch}, which has a row for each model that is out of service. */
@ApplicationScoped
public class SqlModelSwitches implements ModelSwitches {

    private final NativeSql sql;

    protected SqlModelSwitches() {
        this.sql = null;
    }

    @Inject
    public SqlModelSwitches(EntityManager entityManager) {
        this.sql = new NativeSql(entityManager);
    }

    @Override
    public List<Off> list() {
        return sql.rows("""
                select s.model, s.disabled_at, a.username from model_switch s
                left join account a on a.id = s.disabled_by order by s.model""")
                .map(row -> new Off((String) row[0], ((Timestamp) row[1]).toInstant(), (String) row[2])).toList();
    }

    @Override
    public boolean disable(String model, AccountId by, Instant now) {
        return sql.run("""
                insert into model_switch (model, disabled_by, disabled_at) values (?1, ?2, ?3)
                on conflict (model) do nothing""", model, by.value(), Timestamp.from(now)) == 1;
    }

    @Override
    public boolean enable(String model) {
        return sql.run("delete from model_switch where model = ?1", model) == 1;
    }
}
