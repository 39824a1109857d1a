package palaestra.api.aicreator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.chat.HistoryMessage;

/**
 * A message of a history.
 *
 * @param createTime no other message has the same; with it, the next page can be asked for
 * @param isDelete always 0: deleted messages are not told
 */
@Schema(name = "AICreatorChatHistory")
public record ChatHistory(long id, String message, String messageType, long appId, long userId, String createTime,
        String updateTime, int isDelete) {

    static ChatHistory of(HistoryMessage message) {
        return new ChatHistory(message.id(), message.message(), MessageName.of(message.type()), message.appId(),
                message.ownerId(), LocalTime.write(message.createdAt()), LocalTime.write(message.updatedAt()), 0);
    }
}
