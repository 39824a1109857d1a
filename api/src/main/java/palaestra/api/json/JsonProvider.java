package palaestra.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads and writes the bodies of all dialects by {@link JsonFormat}, in place of the server's JSON-B. */
@Provider
@Priority(1)
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
public class JsonProvider extends JacksonJsonProvider {

    /** For {@code Application.getProperties()}: keeps Jersey from adding JSON providers of its own. */
    public static final String EXCLUSIVE = "jersey.config.jsonFeature";

    public JsonProvider() {
        super(JsonFormat.mapper());
    }

    /**
     * @throws jakarta.ws.rs.core.NoContentException if the body is absent or empty
     * @throws com.fasterxml.jackson.databind.exc.MismatchedInputException if the body is no JSON object
     */
    @Override
    public Object readFrom(Class<Object> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream entityStream) throws IOException {
        JsonNode tree = JsonFormat.tree(entityStream);
        return type.isInstance(tree) ? tree : JsonFormat.convert(tree, type);
    }
}
