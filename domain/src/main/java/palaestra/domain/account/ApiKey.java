package palaestra.domain.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * A key by which a program acts for an account without its password. Only a hash of it is stored. The row is deleted
 * when the key is revoked; past its expiry it counts no more.
 */
@Entity
@Table(name = "api_key")
public class ApiKey {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    private String name;

    @Column(name = "secret_sha256")
    private String secretSha256;

    private String hint;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected ApiKey() {
    }

    /**
     * @param name by which its owner knows it, 1..100 characters
     * @param expiresAt null for never
     */
    public ApiKey(AccountId account, String name, ApiKeySecret secret, Instant now, Instant expiresAt) {
        this.accountId = account.value();
        this.name = name;
        this.secretSha256 = secret.sha256();
        this.hint = secret.hint();
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    /** @throws IllegalStateException before the key is stored */
    public ApiKeyId id() {
        if (id == null) {
            throw new IllegalStateException("this key has not been stored yet");
        }
        return new ApiKeyId(id);
    }

    public AccountId account() {
        return new AccountId(accountId);
    }

    public String name() {
        return name;
    }

    /** As much of the key as its owner needs to tell it from others. */
    public String hint() {
        return hint;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** To within some minutes; empty if it was never used. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    /** Empty for never. */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }
}
