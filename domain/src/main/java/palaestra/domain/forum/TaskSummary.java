package palaestra.domain.forum;

import java.util.Optional;
import palaestra.domain.account.AccountId;

/**
 * A task as lists show it.
 *
 * @param owner empty after the owner's account was deleted
 * @param opening the first {@value #OPENING_LENGTH} code points of the content, or all if there are fewer
 */
public record TaskSummary(HelpTaskId id, Optional<AccountId> owner, String opening, HelpTaskState state,
        Optional<String> codeType) {

    public static final int OPENING_LENGTH = 100;
}
