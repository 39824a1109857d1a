package palaestra.persistence.chat;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.Locale;
import java.util.stream.Collectors;
import palaestra.domain.chat.ChatMessage;
import palaestra.domain.chat.Messages;

/** Messages as text: one JSON object a line, in which JSON leaves no line break unescaped. */
@Converter(autoApply = true)
public class MessageLines implements AttributeConverter<Messages, String> {

    /** Looked up once, because looking it up searches the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public String convertToDatabaseColumn(Messages messages) {
        return messages == null ? null
                : messages.all().stream().map(MessageLines::line).collect(Collectors.joining("\n"));
    }

    @Override
    public Messages convertToEntityAttribute(String lines) {
        return lines == null ? null
                : new Messages(lines.lines().filter(line -> !line.isEmpty()).map(MessageLines::message).toList());
    }

    static String line(ChatMessage message) {
        return JSON.createObjectBuilder()
                .add("role", name(message.role()))
                .add("type", name(message.type()))
                .add("content", message.content())
                .add("visibility", message.visible())
                .add("create_time", message.createTime())
                .build().toString();
    }

    private static ChatMessage message(String line) {
        try (JsonReader reader = JSON.createReader(new StringReader(line))) {
            JsonObject message = reader.readObject();
            return new ChatMessage(ChatMessage.Role.valueOf(constant(message, "role")),
                    ChatMessage.Type.valueOf(constant(message, "type")), message.getString("content"),
                    message.getBoolean("visibility"), message.getString("create_time"));
        }
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String constant(JsonObject message, String field) {
        return message.getString(field).toUpperCase(Locale.ROOT);
    }
}
