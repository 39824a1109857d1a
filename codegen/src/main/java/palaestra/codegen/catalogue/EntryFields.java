package palaestra.codegen.catalogue;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The fields of one object of the catalogue, each checked as it is read. */
class EntryFields {

    private static final int MAX_LIST = 64;

    private final String catalogue;
    private final String place;
    private final JsonObject json;
    private final Path folder;

    EntryFields(String catalogue, String place, JsonObject json, Path folder) {
        this.catalogue = catalogue;
        this.place = place;
        this.json = json;
        this.folder = folder;
    }

    InvalidCatalogue wrong(String field, String allowed) {
        return new InvalidCatalogue("Model catalogue " + catalogue + ": " + within(field) + " " + allowed + ".");
    }

    /** The same fields under a better name of the place. */
    EntryFields at(String betterPlace) {
        return new EntryFields(catalogue, betterPlace, json, folder);
    }

    boolean has(String field) {
        return json.containsKey(field);
    }

    void requireOnly(Set<String> allowed) {
        for (String field : json.keySet()) {
            if (!allowed.contains(field)) {
                throw wrong(field, "is not known here; allowed are " + String.join(", ", new TreeSet<>(allowed)));
            }
        }
    }

    String text(String field) {
        if (json.get(field) instanceof JsonString text && !text.getString().isBlank()) {
            return text.getString();
        }
        throw wrong(field, "must be a text that is not empty");
    }

    String text(String field, Pattern form, String allowed) {
        String text = text(field);
        if (!form.matcher(text).matches()) {
            throw wrong(field, allowed);
        }
        return text;
    }

    /** Different texts of that form, in their order; none if the field is absent. */
    Set<String> texts(String field, Pattern form, String allowed) {
        Set<String> texts = new LinkedHashSet<>();
        for (JsonValue value : list(field)) {
            if (!(value instanceof JsonString text && form.matcher(text.getString()).matches()
                    && texts.add(text.getString()))) {
                throw wrong(field, "must be a list of different texts, each " + allowed);
            }
        }
        return texts;
    }

    /** An object with no other fields than these; without any if it is absent. */
    EntryFields object(String field, Set<String> allowed) {
        JsonValue value = json.getOrDefault(field, JsonValue.EMPTY_JSON_OBJECT);
        if (value instanceof JsonObject object) {
            EntryFields fields = new EntryFields(catalogue, within(field), object, folder);
            fields.requireOnly(allowed);
            return fields;
        }
        throw wrong(field, "must be a JSON object");
    }

    /** At least one object. */
    List<EntryFields> objects(String field, String nameOfOne) {
        List<EntryFields> objects = new ArrayList<>();
        for (JsonValue value : list(field)) {
            String number = within(nameOfOne + " number " + (objects.size() + 1));
            if (!(value instanceof JsonObject object)) {
                throw new InvalidCatalogue("Model catalogue " + catalogue + ": " + number + " must be a JSON object.");
            }
            objects.add(new EntryFields(catalogue, number, object, folder));
        }
        if (objects.isEmpty()) {
            throw wrong(field, "must be a list of at least one " + nameOfOne);
        }
        return objects;
    }

    int number(String field, int otherwise, int least, int most) {
        JsonValue value = json.get(field);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof JsonNumber number && number.isIntegral() && number.bigDecimalValue().doubleValue() >= least
                && number.bigDecimalValue().doubleValue() <= most) {
            return number.intValue();
        }
        throw wrong(field, "must be a whole number from " + least + " to " + most);
    }

    double decimal(String field, double otherwise, double least, double most) {
        JsonValue value = json.get(field);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof JsonNumber number && number.doubleValue() >= least && number.doubleValue() <= most) {
            return number.doubleValue();
        }
        throw wrong(field, "must be a number from " + least + " to " + most);
    }

    /** What stands in the file that the field names, or nothing if it cannot be read. */
    String contentOfFile(String field) {
        try {
            return Files.readString(folder.resolve(text(field)));
        } catch (IOException | InvalidPathException e) {
            return "";
        }
    }

    private List<JsonValue> list(String field) {
        JsonValue value = json.getOrDefault(field, JsonValue.EMPTY_JSON_ARRAY);
        if (value instanceof JsonArray array && array.size() <= MAX_LIST) {
            return array;
        }
        throw wrong(field, "must be a list of at most " + MAX_LIST);
    }

    private String within(String field) {
        return place.isEmpty() ? field : place + ", " + field;
    }
}
