package palaestra.codegen.catalogue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Turns the catalogue's text into entries, or says what is wrong with it. */
class CatalogueReader {

    private static final Set<String> FIELDS = Set.of("standard", "models");
    private static final Map<String, ?> STRICT = Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE);

    private final String name;
    private final Path folder;
    private final UnaryOperator<String> environment;

    /**
     * @param name of the catalogue, for messages
     * @param folder that relative file names in it start from
     */
    CatalogueReader(String name, Path folder, UnaryOperator<String> environment) {
        this.name = name;
        this.folder = folder;
        this.environment = environment;
    }

    ModelCatalogue read(String text) {
        JsonObject root = parse(text);
        EntryFields top = new EntryFields(name, "", root, folder);
        top.requireOnly(FIELDS);
        List<ModelEntry> models = models(top, root.get("models"));
        String standard = top.text("standard");
        if (models.stream().noneMatch(entry -> entry.id().equals(standard))) {
            throw top.wrong("standard", "must be the id of one of the models");
        }
        return new ModelCatalogue(standard, models);
    }

    private JsonObject parse(String text) {
        try (JsonReader reader = Json.createReaderFactory(STRICT).createReader(new StringReader(text))) {
            JsonValue value = reader.readValue();
            if (value.getValueType() == ValueType.OBJECT) {
                return value.asJsonObject();
            }
        } catch (JsonException | IllegalStateException e) {
            throw new InvalidCatalogue("Model catalogue " + name + ": is not JSON, or a key stands in it twice: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ".");
        }
        throw new InvalidCatalogue("Model catalogue " + name + ": must be a JSON object.");
    }

    private List<ModelEntry> models(EntryFields top, JsonValue value) {
        if (value == null || value.getValueType() != ValueType.ARRAY || value.asJsonArray().isEmpty()) {
            throw top.wrong("models", "must be a list of at least one model");
        }
        JsonArray array = value.asJsonArray();
        List<ModelEntry> models = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < array.size(); i++) {
            ModelEntry entry = entry(array.get(i), "model number " + (i + 1));
            if (!ids.add(entry.id())) {
                throw top.wrong("models", "must have different ids, but '" + entry.id() + "' stands there twice");
            }
            models.add(entry);
        }
        return List.copyOf(models);
    }

    private ModelEntry entry(JsonValue value, String place) {
        if (value.getValueType() != ValueType.OBJECT) {
            throw new InvalidCatalogue("Model catalogue " + name + ": " + place + " must be a JSON object.");
        }
        EntryFields unnamed = new EntryFields(name, place, value.asJsonObject(), folder);
        String id = unnamed.id();
        EntryFields fields = new EntryFields(name, "model '" + id + "'", value.asJsonObject(), folder);
        ModelKind kind = fields.kind();
        fields.requireOnly(kind.fields());
        return switch (kind) {
            case EMBEDDED -> new ModelEntry(fields.embeddedId(), kind, null, null, Optional.empty(),
                    fields.connectTimeout(), fields.timeout(), fields.maxConcurrent(), fields.retries());
            case CREATE_ITEM -> new ModelEntry(id, kind, fields.url(), null, Optional.empty(),
                    fields.connectTimeout(), fields.timeout(), fields.maxConcurrent(), fields.retries());
            case OPENAI -> new ModelEntry(id, kind, fields.url(), fields.text("model"), fields.apiKey(environment),
                    fields.connectTimeout(), fields.timeout(), fields.maxConcurrent(), fields.retries());
        };
    }
}
