package palaestra.domain.chat;

import palaestra.domain.generation.PresetParameters;
import palaestra.domain.shared.Invalid;

/**
 * What the owner says of a preset.
 *
 * @param title 1..50 characters (code points)
 * @param description 1..255 characters; null for none
 */
public record PresetDraft(String title, String description, PresetType type, PresetVisibility visibility,
        Messages messages, PresetParameters parameters) {

    private static final int MAX_DESCRIPTION = 255;

    public PresetDraft {
        Title.require(title);
        if (description != null && (description.isEmpty()
                || description.codePointCount(0, description.length()) > MAX_DESCRIPTION)) {
            throw new Invalid("The description must have 1 to 255 characters.");
        }
    }
}
