package palaestra.api.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import palaestra.domain.account.ApiKey;
import palaestra.domain.account.NewApiKey;

/**
 * An API key as its owner sees it.
 *
 * @param key the key itself, once: when it was made; absent ever after
 * @param hint its beginning and end
 * @param lastUsedAt to within some minutes; null if it was never used
 * @param expiresAt null for never
 */
public record KeyAnswer(long id, String object, String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) String key, String hint,
        @JsonProperty("created_at") Instant createdAt, @JsonProperty("last_used_at") Instant lastUsedAt,
        @JsonProperty("expires_at") Instant expiresAt) {

    static KeyAnswer of(NewApiKey made) {
        return of(made.key(), made.secret().reveal());
    }

    static KeyAnswer of(ApiKey key) {
        return of(key, null);
    }

    private static KeyAnswer of(ApiKey key, String secret) {
        return new KeyAnswer(key.id().value(), "api_key", key.name(), secret, key.hint(), key.createdAt(),
                key.lastUsedAt().orElse(null), key.expiresAt().orElse(null));
    }
}
