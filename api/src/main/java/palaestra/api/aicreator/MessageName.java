package palaestra.api.aicreator;

import java.util.Arrays;
import java.util.Locale;
import palaestra.domain.chat.MessageType;
import palaestra.domain.shared.Invalid;

/** AICreator's names of who speaks: {@code user} and {@code ai}. */
final class MessageName {

    private MessageName() {
    }

    static String of(MessageType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** @throws Invalid for any other name */
    static MessageType read(String name) {
        return Arrays.stream(MessageType.values()).filter(type -> of(type).equals(name)).findFirst()
                .orElseThrow(() -> new Invalid("messageType: must be user or ai"));
    }
}
