package palaestra.domain.chat;

import java.util.List;

/** The messages of a chat or of a preset, oldest first. */
public record Messages(List<ChatMessage> all) {

    public Messages {
        all = List.copyOf(all);
    }
}
