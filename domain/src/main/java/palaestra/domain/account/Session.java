package palaestra.domain.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A sign-in that still counts. The row is deleted when the session ends; past its expiry it counts no more. */
@Entity
@Table(name = "session")
public class Session {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Session() {
    }

    public Session(SessionId id, AccountId account, Instant openedAt, Instant expiresAt) {
        this.id = id.value();
        this.accountId = account.value();
        this.openedAt = openedAt;
        this.expiresAt = expiresAt;
    }

    public SessionId id() {
        return new SessionId(id);
    }

    public AccountId account() {
        return new AccountId(accountId);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
