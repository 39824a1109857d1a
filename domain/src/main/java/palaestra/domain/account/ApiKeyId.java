package palaestra.domain.account;

/** The number of an API key, which is no secret. */
public record ApiKeyId(long value) {
}
