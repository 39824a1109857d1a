package palaestra.api.course;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import palaestra.domain.shared.Invalid;

/** Filters in queries. An empty one is absent; of one that comes twice the first counts. */
final class Queries {

    private Queries() {
    }

    /** @throws Invalid if the text holds a NUL, which nothing that is stored does */
    static Optional<String> text(MultivaluedMap<String, String> query, String name) {
        Optional<String> text = Optional.ofNullable(query.getFirst(name)).filter(value -> !value.isEmpty());
        if (text.filter(value -> value.indexOf('\0') >= 0).isPresent()) {
            throw new Invalid(name + ": must not contain NUL");
        }
        return text;
    }

    /** @throws Invalid if it is neither true nor false */
    static Optional<Boolean> flag(MultivaluedMap<String, String> query, String name) {
        return text(query, name).map(text -> switch (text) {
            case "true", "True", "1" -> true;
            case "false", "False", "0" -> false;
            default -> throw new Invalid(name + ": must be true or false");
        });
    }
}
