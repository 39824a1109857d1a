package palaestra.api.aideer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import palaestra.domain.chat.ChatDraft;
import palaestra.domain.chat.ChatVisibility;
import palaestra.domain.chat.Messages;
import palaestra.domain.chat.PresetId;

/** A chat as it is sent. */
final class ChatBody {

    private ChatBody() {
    }

    /** @throws Refusal if something is wrong */
    static ChatDraft read(JsonNode body, Instant now) {
        Fields fields = Fields.of(body).require("preset_id").require("title");
        UUID preset = fields.parsed("preset_id", Uuids::parse, Uuids.ERROR, Uuids.MESSAGE);
        String title = fields.text("title", 1, 50);
        ChatVisibility visibility = fields.choice("visibility", ChatVisibility.class);
        Messages messages = MessageBody.readAll(fields, now);
        fields.check();
        return new ChatDraft(new PresetId(preset), title, visibility, messages);
    }
}
