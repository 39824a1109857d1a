package palaestra.api.aideer;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The text fields of a form, in either of the two ways in which forms are sent. */
final class FormFields {

    private FormFields() {
    }

    /**
     * Of a field that comes twice the last one counts. A body of another type has no fields.
     *
     * @param type null for a body that does not say what it is
     * @throws Refusal if the form is not encoded as its type says
     */
    static Map<String, String> read(MediaType type, InputStream body) throws IOException {
        if (type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            Map<String, String> fields = new HashMap<>();
            Multipart.read(type, body).forEach(
                    (name, content) -> fields.put(name, new String(content, StandardCharsets.UTF_8)));
            return fields;
        }
        return type != null && type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                ? urlEncoded(new String(body.readAllBytes(), StandardCharsets.UTF_8)) : Map.of();
    }

    private static Map<String, String> urlEncoded(String body) {
        Map<String, String> fields = new HashMap<>();
        try {
            for (String pair : body.split("&")) {
                String[] nameAndValue = pair.split("=", 2);
                fields.put(URLDecoder.decode(nameAndValue[0], StandardCharsets.UTF_8),
                        nameAndValue.length == 1 ? "" : URLDecoder.decode(nameAndValue[1], StandardCharsets.UTF_8));
            }
            return fields;
        } catch (IllegalArgumentException e) {
            throw Refusal.unprocessable(List.of(FieldError.of("value_error", List.of("body"),
                    "The form is not encoded as forms are")));
        }
    }
}
