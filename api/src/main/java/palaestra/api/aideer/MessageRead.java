package palaestra.api.aideer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import palaestra.domain.chat.Messages;

/** A message as it is shown. @param createTime as its author wrote it */
public record MessageRead(String role, String type, String content, boolean visibility,
        @JsonProperty("create_time") String createTime) {

    static List<MessageRead> all(Messages messages) {
        return messages.all().stream().map(message -> new MessageRead(Choices.name(message.role()),
                Choices.name(message.type()), message.content(), message.visible(), message.createTime())).toList();
    }
}
