package palaestra.domain.chat;

import java.util.UUID;

/** The identifier of a preset. */
public record PresetId(UUID value) {
}
