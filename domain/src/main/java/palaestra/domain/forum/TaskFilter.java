package palaestra.domain.forum;

import java.util.Optional;
import palaestra.domain.account.AccountId;

/**
 * Which tasks a list is about.
 *
 * @param owner empty for everybody's
 * @param state empty for both
 */
public record TaskFilter(Optional<AccountId> owner, Optional<HelpTaskState> state) {

    static TaskFilter everybodys(HelpTaskState state) {
        return new TaskFilter(Optional.empty(), Optional.of(state));
    }
}
