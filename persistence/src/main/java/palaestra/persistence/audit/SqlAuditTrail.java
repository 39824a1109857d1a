package palaestra.persistence.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import palaestra.domain.audit.AuditKind;
import palaestra.domain.audit.AuditLine;
import palaestra.domain.audit.AuditQuery;
import palaestra.domain.audit.AuditTrail;
import palaestra.persistence.shared.NativeSql;

/** Pages of the table {@code audit_entry} with the names of the accounts, by its indexes on time. */
@ApplicationScoped
public class SqlAuditTrail implements AuditTrail {

    private final NativeSql sql;

    protected SqlAuditTrail() {
        this.sql = null;
    }

    @Inject
    public SqlAuditTrail(EntityManager entityManager) {
        this.sql = new NativeSql(entityManager);
    }

    @Override
    public List<AuditLine> search(AuditQuery query, Optional<AuditLine.Place> behind, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder("true");
        query.kind().ifPresent(kind -> add(where, values, "e.kind = ?", kind));
        query.level().ifPresent(level -> add(where, values, "e.level = ?", level.name()));
        query.from().ifPresent(from -> add(where, values, "e.happened_at >= ?", Timestamp.from(from)));
        query.to().ifPresent(to -> add(where, values, "e.happened_at < ?", Timestamp.from(to)));
        behind.ifPresent(place -> {
            values.add(Timestamp.from(place.at()));
            values.add(place.id());
            where.append(" and (e.happened_at, e.id) < (?").append(values.size() - 1).append(", ?")
                    .append(values.size()).append(')');
        });
        String page = query.account().isEmpty() ? page("audit_entry e where " + where, limit)
                : ofAccount(where.toString(), query.account().get().value(), limit);
        return sql.rows("""
                select e.id, e.happened_at, e.kind, e.level, e.actor_id, actor.username, e.subject_id,
                    subject.username, e.client_address
                from (%s) e
                left join account actor on actor.id = e.actor_id
                left join account subject on subject.id = e.subject_id
                order by e.happened_at desc, e.id desc limit %d""".formatted(page, limit), values.toArray())
                .map(SqlAuditTrail::line).toList();
    }

    /** What it did and what was done to it, each by its own index. */
    private static String ofAccount(String where, long account, int limit) {
        return "(" + page("audit_entry e where e.actor_id = " + account + " and " + where, limit)
                + ") union (" + page("audit_entry e where e.subject_id = " + account + " and " + where, limit) + ")";
    }

    private static String page(String source, int limit) {
        return "select e.* from " + source + " order by e.happened_at desc, e.id desc limit " + limit;
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        values.add(value);
        where.append(" and ").append(condition).append(values.size());
    }

    private static AuditLine line(Object[] row) {
        return new AuditLine((Long) row[0], ((Timestamp) row[1]).toInstant(), (String) row[2],
                AuditKind.Level.valueOf((String) row[3]), (Long) row[4], (String) row[5], (Long) row[6],
                (String) row[7], (String) row[8]);
    }
}
