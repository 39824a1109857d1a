package palaestra.api.aideer;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import palaestra.domain.chat.ChatMessage;
import palaestra.domain.chat.Messages;

/** A message as it is sent. */
final class MessageBody {

    private static final int MAX_TIME = 40;
    private static final int ANY_LENGTH = Integer.MAX_VALUE;

    private MessageBody() {
    }

    /** @return null if the messages are absent, or something is wrong with them */
    static Messages readAll(Fields fields, Instant now) {
        List<ChatMessage> messages = fields.require("messages").objects("messages", message -> read(message, now));
        return messages == null || messages.contains(null) ? null : new Messages(messages);
    }

    private static ChatMessage read(Fields fields, Instant now) {
        fields.require("role").require("type").require("content");
        ChatMessage.Role role = fields.choice("role", ChatMessage.Role.class);
        ChatMessage.Type type = fields.choice("type", ChatMessage.Type.class);
        String content = fields.text("content", 0, ANY_LENGTH);
        Boolean visible = fields.flag("visibility");
        String time = fields.isGiven("create_time")
                ? fields.parsed("create_time", MessageBody::time, "datetime_parsing",
                        "Input should be a valid datetime")
                : now.toString();
        return role == null || type == null || content == null || time == null ? null
                : new ChatMessage(role, type, content, visible == null || visible, time);
    }

    /** The text as it came, if it is a time; else null. */
    private static String time(String text) {
        try {
            if (text.length() <= MAX_TIME) {
                DateTimeFormatter.ISO_DATE_TIME.parse(text.replace(' ', 'T'));
                return text;
            }
        } catch (DateTimeParseException e) {
            // Told below.
        }
        return null;
    }
}
