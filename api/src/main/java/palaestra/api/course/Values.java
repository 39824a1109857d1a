package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import palaestra.api.json.JsonFormat;
import palaestra.api.json.RequestBodies;

/**
 * Reads texts of a form or a query into the same checked records as JSON bodies, so that they are refused in the same
 * words. Of a parameter that comes twice the first counts.
 */
@ApplicationScoped
public class Values {

    private final RequestBodies bodies;

    protected Values() {
        this(null);
    }

    @Inject
    public Values(RequestBodies bodies) {
        this.bodies = bodies;
    }

    /**
     * @param type a record of texts
     * @throws JsonProcessingException if a text holds what cannot be stored
     * @throws jakarta.validation.ConstraintViolationException if one is out of its bounds
     */
    <T extends Record> T of(MultivaluedMap<String, String> parameters, Class<T> type) throws JsonProcessingException {
        ObjectNode object = JsonFormat.mapper().createObjectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = name(type, component);
            Optional.ofNullable(parameters.getFirst(name)).ifPresent(text -> object.put(name, text));
        }
        return bodies.read(object, type);
    }

    /** Takes the JSON body or, where there is none, the parameters, as old clients send them. */
    <T extends Record> T of(HttpHeaders headers, InputStream body, MultivaluedMap<String, String> parameters,
            Class<T> type) throws IOException {
        boolean json = headers.getMediaType() != null
                && MediaType.APPLICATION_JSON_TYPE.isCompatible(headers.getMediaType());
        boolean named = parameters.keySet().stream().anyMatch(name -> name.endsWith("password"));
        return json && !named ? bodies.read(JsonFormat.tree(body), type) : of(parameters, type);
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
