package palaestra.domain.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import palaestra.domain.account.AccountId;

/** One line of the audit trail. Written once and never changed; outlives the accounts it names. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    private AuditKind kind;

    @Column(name = "actor_id")
    private Long actorId;

    @Column(name = "subject_id")
    private Long subjectId;

    @Column(name = "client_address")
    private String clientAddress;

    @Column(name = "happened_at")
    private Instant happenedAt;

    protected AuditEntry() {
    }

    /**
     * @param actor null if nobody was signed in
     * @param subject null if no account is concerned
     * @param clientAddress an IP address; null for what did not begin with a request
     */
    public AuditEntry(AuditKind kind, AccountId actor, AccountId subject, String clientAddress, Instant now) {
        this.kind = kind;
        this.actorId = actor == null ? null : actor.value();
        this.subjectId = subject == null ? null : subject.value();
        this.clientAddress = clientAddress;
        this.happenedAt = now;
    }
}
