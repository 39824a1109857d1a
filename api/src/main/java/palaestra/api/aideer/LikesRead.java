package palaestra.api.aideer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/** What an account likes. */
public record LikesRead(@JsonProperty("preset_ids") List<UUID> presetIds,
        @JsonProperty("chat_ids") List<UUID> chatIds) {
}
