package palaestra.domain.account;

/** The number of an account, the same in every dialect. */
public record AccountId(long value) {
}
