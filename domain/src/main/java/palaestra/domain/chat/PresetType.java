package palaestra.domain.chat;

/** What a preset is meant for; nothing depends on it. */
public enum PresetType {
    CHAT_GENERATION, IMAGE_GENERATION
}
