package palaestra.domain.account;

/** A key that was just made: the only moment at which its secret can be shown. */
public record NewApiKey(ApiKey key, ApiKeySecret secret) {
}
