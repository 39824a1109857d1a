package palaestra.api.smartcoder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.AccountId;
import palaestra.domain.forum.Answer;

/**
 * An answer as SmartCoder's clients know it.
 *
 * @param userId its author; null after his account was deleted
 * @param accepted 1 for the adopted answer, else 0
 */
@Schema(name = "SmartCoderAnswer")
public record AnswerData(long answerId, long taskId, Long userId, String content, int accepted) {

    static AnswerData of(Answer answer) {
        return new AnswerData(answer.id().value(), answer.task().value(),
                answer.author().map(AccountId::value).orElse(null), answer.content(), answer.accepted() ? 1 : 0);
    }
}
