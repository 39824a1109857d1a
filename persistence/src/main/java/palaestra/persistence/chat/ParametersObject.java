package palaestra.persistence.chat;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.function.Function;
import palaestra.domain.generation.PresetParameters;

/** The parameters of a preset as a JSON object, in which those that are null are absent. */
@Converter(autoApply = true)
public class ParametersObject implements AttributeConverter<PresetParameters, String> {

    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public String convertToDatabaseColumn(PresetParameters parameters) {
        if (parameters == null) {
            return null;
        }
        JsonObjectBuilder object = JSON.createObjectBuilder();
        if (parameters.model() != null) {
            object.add("model", parameters.model());
        }
        if (parameters.seed() != null) {
            object.add("seed", parameters.seed());
        }
        add(object, "max_tokens", parameters.maxTokens());
        add(object, "top_p", parameters.topP());
        add(object, "top_k", parameters.topK());
        add(object, "repetition_penalty", parameters.repetitionPenalty());
        add(object, "frequency_penalty", parameters.frequencyPenalty());
        add(object, "presence_penalty", parameters.presencePenalty());
        add(object, "temperature", parameters.temperature());
        return object.build().toString();
    }

    @Override
    public PresetParameters convertToEntityAttribute(String text) {
        if (text == null) {
            return null;
        }
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            JsonObject object = reader.readObject();
            return new PresetParameters(object.getString("model", null),
                    number(object, "seed", JsonNumber::longValueExact),
                    number(object, "max_tokens", JsonNumber::intValueExact),
                    number(object, "top_p", JsonNumber::doubleValue),
                    number(object, "top_k", JsonNumber::intValueExact),
                    number(object, "repetition_penalty", JsonNumber::doubleValue),
                    number(object, "frequency_penalty", JsonNumber::doubleValue),
                    number(object, "presence_penalty", JsonNumber::doubleValue),
                    number(object, "temperature", JsonNumber::doubleValue));
        }
    }

    private static void add(JsonObjectBuilder object, String field, Integer value) {
        if (value != null) {
            object.add(field, value);
        }
    }

    private static void add(JsonObjectBuilder object, String field, Double value) {
        if (value != null) {
            object.add(field, value);
        }
    }

    private static <T> T number(JsonObject object, String field, Function<JsonNumber, T> conversion) {
        return object.containsKey(field) ? conversion.apply(object.getJsonNumber(field)) : null;
    }
}
