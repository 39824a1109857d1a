package palaestra.api.arena;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import palaestra.api.json.RequestBodies;
import palaestra.domain.arena.Privacy;
import palaestra.domain.shared.Invalid;

/** What all bodies of the arena have in common. A missing key is told before anything else, in the original's words. */
@ApplicationScoped
public class Bodies {

    /** A model that clients name to try the connection out. */
    private static final String TEST_MODEL = "test";

    private final RequestBodies bodies;

    protected Bodies() {
        this(null);
    }

    @Inject
    public Bodies(RequestBodies bodies) {
        this.bodies = bodies;
    }

    /** For wishes: {@code Request must contain keys: [a, b]}. */
    <T> T wish(JsonNode body, List<String> keys, Class<T> type) throws JsonProcessingException {
        require(body, keys, "Request must contain keys: [" + String.join(", ", keys) + "]");
        return bodies.read(body, type);
    }

    /** For reports: {@code Request must contain ['a', 'b']}. */
    <T> T report(JsonNode body, List<String> keys, Class<T> type) throws JsonProcessingException {
        require(body, keys, "Request must contain " + quoted(keys));
        return bodies.read(body, type);
    }

    /** As for reports, of one of its items. */
    static void requireItem(JsonNode item, String name, List<String> keys) {
        require(item, keys, name + " must contain " + quoted(keys));
    }

    static boolean isTest(JsonNode report) {
        return TEST_MODEL.equals(report.path("model").asText());
    }

    /** @param name null for none, which is the strictest */
    static Privacy privacy(String name) {
        if (name == null) {
            return Privacy.PRIVATE;
        }
        return switch (name) {
            case "Private" -> Privacy.PRIVATE;
            case "Debug" -> Privacy.DEBUG;
            case "Research" -> Privacy.RESEARCH;
            default -> throw new Invalid("Invalid privacy value. Must be one of: Private, Debug, Research");
        };
    }

    static String name(Privacy privacy) {
        return privacy.name().charAt(0) + privacy.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static void require(JsonNode body, List<String> keys, String refusal) {
        if (!body.isObject() || !keys.stream().allMatch(body::has)) {
            throw new Invalid(refusal);
        }
    }

    private static String quoted(List<String> keys) {
        return keys.stream().map(key -> "'" + key + "'").collect(Collectors.joining(", ", "[", "]"));
    }
}
