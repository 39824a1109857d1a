package palaestra.api.smartcoder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.AccountId;
import palaestra.domain.forum.HelpTask;
import palaestra.domain.forum.HelpTaskState;
import palaestra.domain.forum.TaskSummary;

/**
 * A task as SmartCoder's clients know it.
 *
 * @param userId null after the owner's account was deleted
 * @param finished 0 while it waits for programmers, else 1
 * @param codeType null for none
 */
@Schema(name = "SmartCoderTask")
public record TaskData(long taskId, Long userId, String content, int finished, String codeType) {

    private static final int SHOWN_IN_LISTS = 10;

    static TaskData of(HelpTask task) {
        return new TaskData(task.id().value(), task.owner().map(AccountId::value).orElse(null), task.content(),
                finished(task.state()), task.codeType().orElse(null));
    }

    /** With the beginning of the content in place of the whole. */
    static TaskData of(TaskSummary task) {
        return new TaskData(task.id().value(), task.owner().map(AccountId::value).orElse(null),
                shortened(task.opening()), finished(task.state()), task.codeType().orElse(null));
    }

    private static String shortened(String opening) {
        boolean isShort = opening.codePointCount(0, opening.length()) <= SHOWN_IN_LISTS;
        return isShort ? opening : opening.substring(0, opening.offsetByCodePoints(0, SHOWN_IN_LISTS)) + "...";
    }

    private static int finished(HelpTaskState state) {
        return state == HelpTaskState.FINISHED ? 1 : 0;
    }
}
