package palaestra.persistence.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import palaestra.domain.statistics.EventJournal;
import palaestra.domain.statistics.EventKind;
import palaestra.persistence.shared.NativeSql;

/** The table {@code statistics_event}, which triggers write to. */
@ApplicationScoped
public class SqlEventJournal implements EventJournal {

    private final NativeSql sql;

    protected SqlEventJournal() {
        this.sql = null;
    }

    @Inject
    public SqlEventJournal(EntityManager entityManager) {
        this.sql = new NativeSql(entityManager);
    }

    @Override
    public long countSince(Instant since, EventKind kind) {
        return sql.column("select count(what) from statistics_event where happened_at >= ?1 and what = ?2",
                Timestamp.from(since), kind.name()).map(Long.class::cast).findFirst().orElse(0L);
    }
}
