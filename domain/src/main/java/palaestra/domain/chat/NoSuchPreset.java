package palaestra.domain.chat;

import palaestra.domain.shared.NotFound;

/** No preset has that identifier, or it was deleted. */
public class NoSuchPreset extends NotFound {

    public NoSuchPreset() {
        super("Preset not found");
    }
}
