package palaestra.persistence.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import palaestra.domain.audit.AuditEntries;
import palaestra.domain.audit.AuditEntry;
import palaestra.domain.audit.AuditKind;
import palaestra.domain.audit.AuditPage;

/** The audit trail in the table {@code audit_entry}. */
@ApplicationScoped
public class JpaAuditEntries implements AuditEntries {

    private final EntityManager entityManager;

    protected JpaAuditEntries() {
        this(null);
    }

    @Inject
    public JpaAuditEntries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(AuditEntry entry) {
        entityManager.persist(entry);
    }

    @Override
    public AuditPage list(Optional<AuditKind.Level> level, long offset, int limit) {
        String condition = level.isPresent() ? " where e.level = :level" : "";
        // Counts a column of the index, so that it is read alone.
        TypedQuery<Long> count = entityManager.createQuery("select count(e.happenedAt) from AuditEntry e" + condition,
                Long.class);
        level.ifPresent(value -> count.setParameter("level", value));
        long total = count.getSingleResult();
        if (offset >= total) {
            return new AuditPage(List.of(), total);
        }
        TypedQuery<AuditEntry> page = entityManager.createQuery(
                "select e from AuditEntry e" + condition + " order by e.happenedAt desc, e.id desc", AuditEntry.class);
        level.ifPresent(value -> page.setParameter("level", value));
        return new AuditPage(
                page.setFirstResult(Math.toIntExact(offset)).setMaxResults(limit).getResultList(), total);
    }

    @Override
    public long countSince(AuditKind.Level level, Instant since) {
        return entityManager.createQuery("""
                select count(e.happenedAt) from AuditEntry e where e.level = :level and e.happenedAt >= :since""",
                Long.class).setParameter("level", level).setParameter("since", since).getSingleResult();
    }
}
