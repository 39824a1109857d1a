package palaestra.api.aideer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Constants as this dialect writes them: in lower case. */
final class Choices {

    private Choices() {
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> name(constant).equals(name)).findFirst();
    }

    static FieldError error(List<Object> place, Class<? extends Enum<?>> type) {
        List<String> names = Arrays.stream(type.getEnumConstants()).map(constant -> "'" + name(constant) + "'")
                .toList();
        int last = names.size() - 1;
        String expected = last == 0 ? names.get(0)
                : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
        return new FieldError("enum", place, "Input should be " + expected, Map.of("expected", expected));
    }
}
