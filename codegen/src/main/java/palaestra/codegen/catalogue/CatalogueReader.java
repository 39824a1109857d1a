package palaestra.codegen.catalogue;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import palaestra.domain.generation.Capability;

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
        List<ModelEntry> models = models(top);
        String standard = top.text("standard");
        if (models.stream().noneMatch(entry -> entry.id().equals(standard)
                && entry.info().can(Capability.GENERATE))) {
            throw top.wrong("standard", "must be the id of one of the models, which can generate");
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

    private List<ModelEntry> models(EntryFields top) {
        EntryReader reader = new EntryReader(new BackEndReader(environment));
        List<ModelEntry> models = top.objects("models", "model").stream().map(reader::read).toList();
        Set<String> names = new HashSet<>();
        models.stream().flatMap(entry -> Stream.concat(Stream.of(entry.id()), entry.info().aliases().stream()))
                .filter(entryName -> !names.add(entryName)).findFirst().ifPresent(twice -> {
                    throw top.wrong("models", "must have different ids and aliases, but '" + twice
                            + "' stands there twice");
                });
        return models;
    }
}
