package palaestra.domain.arena;

import java.util.Optional;
import palaestra.domain.account.AccountId;

/** Somebody who uses the arena by an id that his editor gave itself. */
public record ArenaUser(long id, String userId, Optional<AccountId> account, int completionVotes, int editVotes) {
}
