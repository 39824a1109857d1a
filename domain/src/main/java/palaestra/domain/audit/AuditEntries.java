package palaestra.domain.audit;

import java.time.Instant;
import java.util.Optional;

/** The audit trail, to which one can only add. Every method needs a transaction. */
public interface AuditEntries {

    void add(AuditEntry entry);

    /**
     * Newest first.
     *
     * @param level empty for all
     * @param offset how many entries come before the page; @param limit positive
     */
    AuditPage list(Optional<AuditKind.Level> level, long offset, int limit);

    /** How many entries of that level there are since that time. */
    long countSince(AuditKind.Level level, Instant since);
}
