package palaestra.api.aideer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import palaestra.domain.account.AccountId;
import palaestra.domain.chat.Chat;

/** A chat as it is shown. */
public record ChatRead(@JsonProperty("preset_id") UUID presetId, String title, String visibility, UUID id,
        @JsonProperty("owner_id") long ownerId, List<MessageRead> messages,
        @JsonProperty("create_time") Instant createTime, @JsonProperty("update_time") Instant updateTime) {

    static ChatRead of(Chat chat) {
        return new ChatRead(chat.preset().value(), chat.title(), Choices.name(chat.visibility()), chat.id().value(),
                chat.owner().orElse(AccountId.DELETED).value(), MessageRead.all(chat.messages()), chat.createdAt(),
                chat.updatedAt());
    }
}
