package palaestra.domain.arena;

/**
 * How somebody votes, as numbers.
 *
 * @param user a number that stands for him
 * @param firstVotes how many of the votes went to what was shown first
 * @param hastyVotes how many came sooner than anybody reads
 */
public record VoterRecord(long user, int votes, int firstVotes, int hastyVotes) {
}
