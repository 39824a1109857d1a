package palaestra.domain.chat;

/**
 * What the owner says of a chat.
 *
 * @param title 1..50 characters (code points)
 * @param visibility null to leave it as it is, which is private for a new chat
 */
public record ChatDraft(PresetId preset, String title, ChatVisibility visibility, Messages messages) {

    public ChatDraft {
        Title.require(title);
    }
}
