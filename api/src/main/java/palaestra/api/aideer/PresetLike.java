package palaestra.api.aideer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/** That an account likes a preset. */
public record PresetLike(@JsonProperty("preset_id") UUID presetId, @JsonProperty("user_id") long userId) {
}
