package palaestra.api.aideer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** A wish for a task. */
record NewTask(UUID chat, TaskType type) {

    /** @throws Refusal if something is wrong */
    static NewTask read(JsonNode body) {
        Fields fields = Fields.of(body).require("chat_id").require("type");
        UUID chat = fields.parsed("chat_id", Uuids::parse, Uuids.ERROR, Uuids.MESSAGE);
        TaskType type = fields.choice("type", TaskType.class);
        fields.check();
        return new NewTask(chat, type);
    }
}
