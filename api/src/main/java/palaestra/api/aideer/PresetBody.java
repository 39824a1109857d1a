package palaestra.api.aideer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import palaestra.domain.chat.Messages;
import palaestra.domain.chat.PresetDraft;
import palaestra.domain.chat.PresetType;
import palaestra.domain.chat.PresetVisibility;
import palaestra.domain.generation.PresetParameters;

/** A preset as it is sent. Unlike a chat, it loses what is absent. */
final class PresetBody {

    private PresetBody() {
    }

    /** @throws Refusal if something is wrong */
    static PresetDraft read(JsonNode body, Instant now) {
        Fields fields = Fields.of(body).require("title");
        String title = fields.text("title", 1, 50);
        String description = fields.nullableText("description", 1, 255);
        PresetType type = fields.choice("type", PresetType.class);
        PresetVisibility visibility = fields.choice("visibility", PresetVisibility.class);
        Messages messages = MessageBody.readAll(fields, now);
        PresetParameters parameters = fields.nested("parameters", ParametersBody::read);
        fields.check();
        return new PresetDraft(title, description, Optional.ofNullable(type).orElse(PresetType.CHAT_GENERATION),
                Optional.ofNullable(visibility).orElse(PresetVisibility.PRIVATE), messages,
                Optional.ofNullable(parameters).orElseGet(ParametersBody::standard));
    }
}
