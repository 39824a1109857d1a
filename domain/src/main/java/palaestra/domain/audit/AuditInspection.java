package palaestra.domain.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Forbidden;

/** Looks things up in the audit trail, for administrators only. */
@ApplicationScoped
@Transactional
public class AuditInspection {

    private final AuditTrail trail;

    protected AuditInspection() {
        this(null);
    }

    @Inject
    public AuditInspection(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * Newest first.
     *
     * @param behind where the page before ended; empty for the first one
     * @param limit positive
     * @throws Forbidden unless an administrator asks
     */
    public List<AuditLine> search(SignedIn administrator, AuditQuery query, Optional<AuditLine.Place> behind,
            int limit) {
        administrator.requireAdministrator();
        return trail.search(query, behind, limit);
    }
}
