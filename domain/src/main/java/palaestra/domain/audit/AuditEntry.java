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
import java.util.Optional;
import palaestra.domain.account.AccountId;

/** One line of the audit trail. Written once and never changed; outlives the accounts it names. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String kind;

    /** Of the kind at the time of writing. */
    @Enumerated(EnumType.STRING)
    private AuditKind.Level level;

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
        this.kind = kind.name();
        this.level = kind.level();
        this.actorId = actor == null ? null : actor.value();
        this.subjectId = subject == null ? null : subject.value();
        this.clientAddress = clientAddress;
        this.happenedAt = now;
    }

    public long id() {
        return id;
    }

    /** The name of an {@link AuditKind}, perhaps of one that only a later version knows. */
    public String kind() {
        return kind;
    }

    public AuditKind.Level level() {
        return level;
    }

    /** Empty if nobody was signed in. */
    public Optional<AccountId> actor() {
        return Optional.ofNullable(actorId).map(AccountId::new);
    }

    /** Empty if no account is concerned. */
    public Optional<AccountId> subject() {
        return Optional.ofNullable(subjectId).map(AccountId::new);
    }

    /** An IP address; empty for what did not begin with a request. */
    public Optional<String> clientAddress() {
        return Optional.ofNullable(clientAddress);
    }

    public Instant happenedAt() {
        return happenedAt;
    }
}
