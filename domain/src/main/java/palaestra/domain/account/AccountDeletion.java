package palaestra.domain.account;

/**
 * The account is about to be deleted. Fired in the transaction that deletes it, while its row is still there and
 * locked, so that each capability removes what is the account's alone and prepares the rest to survive it.
 */
public record AccountDeletion(AccountId account) {
}
