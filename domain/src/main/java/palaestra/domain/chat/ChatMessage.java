package palaestra.domain.chat;

import palaestra.domain.shared.Invalid;

/**
 * One message of a chat or of a preset. It has no identity: a chat keeps its messages as one list.
 *
 * @param content text, or the address of an image
 * @param visible whether clients shall show it; the model gets it all the same
 * @param createTime ISO 8601 as its author wrote it, whatever the zone, or with none
 */
public record ChatMessage(Role role, Type type, String content, boolean visible, String createTime) {

    /** Who speaks. */
    public enum Role {
        USER, ASSISTANT, SYSTEM
    }

    /** What the content is. */
    public enum Type {
        TEXT, IMAGE
    }

    public ChatMessage {
        if (role == null || type == null || content == null || createTime == null) {
            throw new Invalid("A message has a role, a type, a content and a time.");
        }
    }

    /** Hides what was said from logs. */
    @Override
    public String toString() {
        return "ChatMessage[" + role + ", " + type + "]";
    }
}
