package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import palaestra.api.json.JsonFormat;
import palaestra.api.json.RequestBodies;

/**
 * Reads what comes as text, in queries, paths and forms, into the same checked records as JSON bodies, so that it is
 * refused in the same words. Of a parameter that comes twice the first counts; an empty one is absent.
 */
@ApplicationScoped
public class Values {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,40}");

    private final RequestBodies bodies;

    protected Values() {
        this(null);
    }

    @Inject
    public Values(RequestBodies bodies) {
        this.bodies = bodies;
    }

    /** The number in a path. */
    public record Id(long id) {
    }

    /** @throws JsonProcessingException if it is no number */
    long id(String text) throws JsonProcessingException {
        return bodies.read(object("id", value(text, long.class)), Id.class).id();
    }

    /**
     * @throws JsonProcessingException if a value has another type
     * @throws jakarta.validation.ConstraintViolationException if one is out of its bounds
     */
    <T extends Record> T of(MultivaluedMap<String, String> parameters, Class<T> type) throws JsonProcessingException {
        ObjectNode object = JsonFormat.mapper().createObjectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = name(type, component);
            Optional.ofNullable(parameters.getFirst(name)).filter(text -> !text.isEmpty())
                    .ifPresent(text -> object.set(name, value(text, component.getType())));
        }
        return bodies.read(object, type);
    }

    /** Takes the JSON body or, where there is none, the parameters. */
    <T extends Record> T of(HttpHeaders headers, InputStream body, MultivaluedMap<String, String> parameters,
            Class<T> type) throws IOException {
        boolean json = headers.getMediaType() != null
                && MediaType.APPLICATION_JSON_TYPE.isCompatible(headers.getMediaType());
        return json ? bodies.read(JsonFormat.tree(body), type) : of(parameters, type);
    }

    private static ObjectNode object(String name, JsonNode value) {
        return JsonFormat.mapper().createObjectNode().set(name, value);
    }

    private static JsonNode value(String text, Class<?> type) {
        if ((type == Long.class || type == Integer.class || type == long.class)
                && WHOLE_NUMBER.matcher(text).matches()) {
            return JsonFormat.mapper().getNodeFactory().numberNode(new BigInteger(text));
        }
        if (type == Boolean.class && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))) {
            return JsonFormat.mapper().getNodeFactory().booleanNode(Boolean.parseBoolean(text));
        }
        return JsonFormat.mapper().getNodeFactory().textNode(text);
    }

    private static String name(Class<?> type, RecordComponent component) {
        try {
            JsonProperty named = type.getDeclaredField(component.getName()).getAnnotation(JsonProperty.class);
            return named == null ? component.getName() : named.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
