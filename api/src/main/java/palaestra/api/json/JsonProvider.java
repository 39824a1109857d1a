package palaestra.api.json;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.jakarta.rs.cfg.JakartaRSFeature;
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
        disable(JakartaRSFeature.ALLOW_EMPTY_INPUT);
    }

    /**
     * @throws jakarta.ws.rs.core.NoContentException if the body is absent or empty
     * @throws MismatchedInputException also if the body is the JSON value {@code null}
     */
    @Override
    public Object readFrom(Class<Object> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream entityStream) throws IOException {
        Object value = super.readFrom(type, genericType, annotations, mediaType, headers, entityStream);
        if (value == null) {
            throw MismatchedInputException.from(null, Object.class, "the body is null");
        }
        return value;
    }
}
