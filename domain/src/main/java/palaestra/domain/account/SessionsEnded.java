package palaestra.domain.account;

import java.util.Set;

/** These sessions of the account do not count any more. Fired in the transaction that ended them. */
public record SessionsEnded(AccountId account, Set<SessionId> sessions) {
}
