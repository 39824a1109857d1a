package palaestra.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All API keys. Every method needs a transaction, except {@link #findLive}, which is as good without. */
public interface ApiKeys {

    /** Stores a new key and gives it its id. */
    void add(ApiKey key);

    /** Newest first. */
    List<ApiKey> ofAccount(AccountId account);

    /**
     * The key with its owner as he is now; empty if it was revoked or expired, or if the account is banned.
     *
     * @param sha256 of the secret, as {@link ApiKeySecret#sha256} tells it
     */
    Optional<Holder> findLive(String sha256, Instant now);

    /** Sets the last use, unless that was after {@code before}. */
    void touch(ApiKeyId key, Instant now, Instant before);

    /** @return false if the account has no such key */
    boolean remove(AccountId account, ApiKeyId key);

    void removeAll(AccountId account);

    /**
     * @param expiresAt null for never
     * @param lastUsedAt null if it was never used
     */
    record Holder(ApiKeyId key, AccountId account, String username, Role role, Instant expiresAt, Instant lastUsedAt) {
    }
}
