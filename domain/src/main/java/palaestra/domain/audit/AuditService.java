package palaestra.domain.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import palaestra.domain.account.AccountEvent;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Forbidden;

/** Writes the audit trail, always within the transaction of what is told. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AuditService {

    private final AuditEntries entries;
    private final Caller caller;
    private final Clock clock;

    protected AuditService() {
        this(null, null, null);
    }

    @Inject
    public AuditService(AuditEntries entries, Caller caller, Clock clock) {
        this.entries = entries;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param actor null if nobody was signed in
     * @param subject null if no account is concerned
     */
    public void record(AuditKind kind, AccountId actor, AccountId subject) {
        entries.add(new AuditEntry(kind, actor, subject, clientAddress(), clock.instant()));
    }

    /**
     * @param level empty for all
     * @param offset how many entries come before the page; any number
     * @param limit 1..200
     * @throws Forbidden unless an administrator asks
     */
    @Transactional
    public AuditPage list(SignedIn administrator, Optional<AuditKind.Level> level, long offset, int limit) {
        administrator.requireAdministrator();
        return entries.list(level, offset, limit);
    }

    /** How many entries of that level there are since that time. */
    public long countSince(AuditKind.Level level, Instant since) {
        return entries.countSince(level, since);
    }

    void record(@Observes AccountEvent event) {
        record(AuditKind.of(event.what()), event.actor(), event.subject());
    }

    /** Null on the server's own threads, where there is no request. */
    private String clientAddress() {
        try {
            return caller.address().orElse(null);
        } catch (ContextNotActiveException e) {
            return null;
        }
    }
}
