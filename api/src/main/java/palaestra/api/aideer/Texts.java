package palaestra.api.aideer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a text: its type, its length in code points, or a character that cannot be stored. */
final class Texts {

    private Texts() {
    }

    static Optional<FieldError> error(JsonNode node, List<Object> place, int min, int max) {
        return node.isTextual() ? error(node.textValue(), place, min, max)
                : Optional.of(FieldError.of("string_type", place, "Input should be a valid string"));
    }

    static Optional<FieldError> error(String text, List<Object> place, int min, int max) {
        if (!isStorable(text)) {
            return Optional.of(FieldError.of("value_error", place,
                    "String should hold no NUL and no half of a surrogate pair"));
        }
        int length = text.codePointCount(0, text.length());
        if (length < min) {
            return Optional.of(new FieldError("string_too_short", place,
                    "String should have at least " + min + (min == 1 ? " character" : " characters"),
                    Map.of("min_length", min)));
        }
        if (length > max) {
            return Optional.of(new FieldError("string_too_long", place,
                    "String should have at most " + max + (max == 1 ? " character" : " characters"),
                    Map.of("max_length", max)));
        }
        return Optional.empty();
    }

    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && text.codePoints().noneMatch(
                point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
