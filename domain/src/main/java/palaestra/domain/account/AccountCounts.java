package palaestra.domain.account;

/** @param active those that are not disabled */
public record AccountCounts(long total, long active) {
}
