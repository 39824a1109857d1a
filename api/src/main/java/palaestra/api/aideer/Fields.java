package palaestra.api.aideer;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the fields of a JSON object and collects what is wrong with all of them, as FastAPI's clients are told it. A
 * value that is wrong or absent reads as null; whoever has read all fields calls {@link #check} before using any.
 */
final class Fields {

    private final JsonNode object;
    private final List<Object> loc;
    private final List<FieldError> errors;

    private Fields(JsonNode object, List<Object> loc, List<FieldError> errors) {
        this.object = object;
        this.loc = loc;
        this.errors = errors;
    }

    /** @throws Refusal if the body is absent or no object */
    static Fields of(JsonNode body) {
        if (body == null || body.isMissingNode()) {
            throw Refusal.unprocessable(List.of(FieldError.missing(List.of("body"))));
        }
        if (!body.isObject()) {
            throw Refusal.unprocessable(List.of(notAnObject(List.of("body"))));
        }
        return new Fields(body, List.of("body"), new ArrayList<>());
    }

    /** @throws Refusal if anything was wrong */
    void check() {
        if (!errors.isEmpty()) {
            throw Refusal.unprocessable(errors);
        }
    }

    boolean has(String name) {
        return object.has(name);
    }

    /** Whether the field is there and not null. */
    boolean isGiven(String name) {
        return object.hasNonNull(name);
    }

    /** Tells that a required field is absent. */
    Fields require(String name) {
        if (!has(name)) {
            errors.add(FieldError.missing(at(name)));
        }
        return this;
    }

    /** @return null if the field is absent or wrong, also if it is null, which is wrong */
    String text(String name, int min, int max) {
        return has(name) ? text(object.get(name), at(name), min, max) : null;
    }

    /** @return null if the field is absent, null or wrong */
    String nullableText(String name, int min, int max) {
        return isGiven(name) ? text(object.get(name), at(name), min, max) : null;
    }

    Boolean flag(String name) {
        if (!has(name)) {
            return null;
        }
        if (!object.get(name).isBoolean()) {
            errors.add(FieldError.of("bool_type", at(name), "Input should be a valid boolean"));
            return null;
        }
        return object.get(name).booleanValue();
    }

    /** A text that must be what the parser takes; the parser gives null for what it does not take. */
    <T> T parsed(String name, Function<String, T> parser, String type, String message) {
        if (!has(name)) {
            return null;
        }
        T value = object.get(name).isTextual() ? parser.apply(object.get(name).textValue()) : null;
        if (value == null) {
            errors.add(FieldError.of(type, at(name), message));
        }
        return value;
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        if (!has(name)) {
            return null;
        }
        String given = object.get(name).isTextual() ? object.get(name).textValue() : "";
        Optional<E> found = Choices.find(type, given);
        if (found.isEmpty()) {
            errors.add(Choices.error(at(name), type));
        }
        return found.orElse(null);
    }

    /** @return null if the field is absent, null or wrong */
    Long whole(String name, Bounds bounds) {
        return number(name, bounds, true).map(BigDecimal::longValueExact).orElse(null);
    }

    /** @return null if the field is absent, null or wrong */
    Double real(String name, Bounds bounds) {
        return number(name, bounds, false).map(BigDecimal::doubleValue).orElse(null);
    }

    /** Each element of an array of objects; null if the field is absent or wrong. */
    <T> List<T> objects(String name, Function<Fields, T> reader) {
        return has(name) ? elements(object.get(name), at(name), reader) : null;
    }

    /** @return null if the field is absent, null or wrong */
    <T> T nested(String name, Function<Fields, T> reader) {
        if (!isGiven(name)) {
            return null;
        }
        return element(object.get(name), at(name), reader);
    }

    private <T> List<T> elements(JsonNode array, List<Object> place, Function<Fields, T> reader) {
        if (!array.isArray()) {
            errors.add(FieldError.of("list_type", place, "Input should be a valid list"));
            return null;
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < array.size() && errors.size() < FieldError.MAX_TOLD; i++) {
            read.add(element(array.get(i), append(place, i), reader));
        }
        return read;
    }

    private <T> T element(JsonNode node, List<Object> place, Function<Fields, T> reader) {
        if (!node.isObject()) {
            errors.add(notAnObject(place));
            return null;
        }
        int before = errors.size();
        T read = reader.apply(new Fields(node, place, errors));
        return errors.size() == before ? read : null;
    }

    private String text(JsonNode node, List<Object> place, int min, int max) {
        Optional<FieldError> error = Texts.error(node, place, min, max);
        error.ifPresent(errors::add);
        return error.isPresent() ? null : node.textValue();
    }

    private Optional<BigDecimal> number(String name, Bounds bounds, boolean whole) {
        if (!isGiven(name)) {
            return Optional.empty();
        }
        return bounds.read(object.get(name), at(name), whole, errors);
    }

    private static FieldError notAnObject(List<Object> place) {
        return FieldError.of("model_attributes_type", place,
                "Input should be a valid dictionary or object to extract fields from");
    }

    private List<Object> at(String name) {
        return append(loc, name);
    }

    private static List<Object> append(List<Object> place, Object step) {
        List<Object> longer = new ArrayList<>(place);
        longer.add(step);
        return List.copyOf(longer);
    }
}
