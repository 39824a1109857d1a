package palaestra.api.openai;

/** That a key counts no more. */
public record RevokedKey(long id, String object, boolean deleted) {
}
