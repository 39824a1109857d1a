package palaestra.domain.audit;

import java.util.List;
import java.util.Optional;

/** The audit trail as administrators look things up in it. Needs a transaction. */
public interface AuditTrail {

    /** Newest first. @param behind empty to begin with the newest */
    List<AuditLine> search(AuditQuery query, Optional<AuditLine.Place> behind, int limit);
}
