package palaestra.api.smartcoder;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import palaestra.api.json.JsonFormat;
import palaestra.domain.shared.Invalid;

/** The fields of a form or of a JSON object, as text: for the few requests that take the one like the other. */
final class BodyFields {

    private BodyFields() {
    }

    /**
     * No fields for an empty body, whatever its type.
     *
     * @param type null for a body that does not say what it is, which is taken for a form
     * @throws IOException if it is no JSON though it says so
     * @throws Invalid if it is JSON and no object, or a form with broken escapes
     */
    static MultivaluedMap<String, String> read(MediaType type, InputStream body) throws IOException {
        byte[] bytes = body.readAllBytes();
        if (bytes.length == 0) {
            return new MultivaluedHashMap<>();
        }
        boolean isJson = type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
        return isJson ? ofJson(JsonFormat.tree(new ByteArrayInputStream(bytes)))
                : ofForm(new String(bytes, StandardCharsets.UTF_8));
    }

    private static MultivaluedMap<String, String> ofJson(JsonNode tree) {
        if (!tree.isObject()) {
            throw new Invalid("body: must be a JSON object");
        }
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        tree.properties().forEach(field -> fields.add(field.getKey(),
                field.getValue().isNull() ? "" : field.getValue().toString()));
        return fields;
    }

    private static MultivaluedMap<String, String> ofForm(String body) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        try {
            for (String pair : body.split("&")) {
                String[] nameAndValue = pair.split("=", 2);
                fields.add(URLDecoder.decode(nameAndValue[0], StandardCharsets.UTF_8),
                        nameAndValue.length == 1 ? "" : URLDecoder.decode(nameAndValue[1], StandardCharsets.UTF_8));
            }
            return fields;
        } catch (IllegalArgumentException e) {
            throw new Invalid("The form is not encoded as forms are.");
        }
    }
}
