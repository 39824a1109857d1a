package palaestra.api.aideer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import palaestra.domain.account.AccountId;
import palaestra.domain.chat.Preset;

/** A preset as it is shown. */
public record PresetRead(String title, String description, String type, String visibility, UUID id,
        @JsonProperty("owner_id") long ownerId, List<MessageRead> messages, ParametersRead parameters,
        @JsonProperty("create_time") Instant createTime, @JsonProperty("update_time") Instant updateTime) {

    static PresetRead of(Preset preset) {
        return new PresetRead(preset.title(), preset.description().orElse(null), Choices.name(preset.type()),
                Choices.name(preset.visibility()), preset.id().value(),
                preset.owner().orElse(AccountId.DELETED).value(), MessageRead.all(preset.messages()),
                ParametersRead.of(preset.parameters()), preset.createdAt(), preset.updatedAt());
    }
}
