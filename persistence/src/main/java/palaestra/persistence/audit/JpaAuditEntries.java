package palaestra.persistence.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import palaestra.domain.audit.AuditEntries;
import palaestra.domain.audit.AuditEntry;

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
}
