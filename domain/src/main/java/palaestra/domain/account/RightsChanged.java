package palaestra.domain.account;

/** The account's role or name is another now. Fired in the transaction of the change. */
public record RightsChanged(AccountId account) {
}
