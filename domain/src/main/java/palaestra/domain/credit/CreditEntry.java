package palaestra.domain.credit;

import java.time.Instant;
import palaestra.domain.account.AccountId;

/**
 * One change of a balance. Written once and never changed.
 *
 * @param id ascending in the order of writing; 0 before it is stored
 * @param key no two entries have the same, so that nothing is booked twice
 * @param amount above 0 for what came in, below for what went out
 * @param description what the account's owner reads
 * @param reference what it is about, for instance a task's id; null for nothing
 */
public record CreditEntry(long id, AccountId account, String key, EntryKind kind, long amount, String description,
        String reference, Instant at) {
}
