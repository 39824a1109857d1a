package palaestra.domain.chat;

/** Who may use a preset besides its owner. */
public enum PresetVisibility {
    PRIVATE,
    /** Everybody who knows its identifier. */
    UNLISTED,
    /** Everybody, and it is in everybody's list; only administrators make a preset public or change a public one. */
    PUBLIC
}
