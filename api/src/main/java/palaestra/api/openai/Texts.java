package palaestra.api.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import palaestra.api.json.JsonFormat;
import palaestra.domain.shared.Invalid;

/** Reads fields that may be a text or a list. */
final class Texts {

    private static final int MAX_STOPS = 4;

    private Texts() {
    }

    /** None for null; a string; or an array of at most four. Empty ones, which would stop everything, are left out. */
    static List<String> stops(JsonNode stop) throws JsonProcessingException {
        List<String> stops = new ArrayList<>();
        if (isAbsent(stop)) {
            return stops;
        }
        for (JsonNode one : stop.isArray() ? stop : List.of(stop)) {
            stops.add(text(one, "stop must be a string or an array of strings."));
        }
        if (stops.size() > MAX_STOPS) {
            throw new Invalid("stop may have at most 4 strings.");
        }
        stops.removeIf(String::isEmpty);
        return stops;
    }

    /** A string, or an array of one. */
    static String prompt(JsonNode prompt) throws JsonProcessingException {
        String allowed = "prompt must be a string or an array of one string.";
        if (prompt != null && prompt.isArray()) {
            if (prompt.size() != 1) {
                throw new Invalid(allowed);
            }
            return text(prompt.get(0), allowed);
        }
        return text(prompt, allowed);
    }

    /** A string, or an array of text parts, which are put together. Absent where the assistant said nothing. */
    static String content(JsonNode content) throws JsonProcessingException {
        if (isAbsent(content)) {
            return "";
        }
        if (!content.isArray()) {
            return text(content, "content must be a string or an array of text parts.");
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode part : content) {
            if (!"text".equals(part.path("type").asText())) {
                throw new Invalid("content may have parts of type text only.");
            }
            text.append(text(part.get("text"), "A text part of content must have a string text."));
        }
        return text.toString();
    }

    private static boolean isAbsent(JsonNode node) {
        return node == null || node.isNull();
    }

    /** Through the mapper, which refuses what cannot be stored. */
    private static String text(JsonNode node, String allowed) throws JsonProcessingException {
        if (node == null || !node.isTextual()) {
            throw new Invalid(allowed);
        }
        return JsonFormat.mapper().treeToValue(node, String.class);
    }
}
