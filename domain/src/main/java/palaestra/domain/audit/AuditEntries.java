package palaestra.domain.audit;

/** The audit trail, to which one can only add. Needs a transaction. */
public interface AuditEntries {

    void add(AuditEntry entry);
}
