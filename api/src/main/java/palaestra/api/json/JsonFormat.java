package palaestra.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.core.NoContentException;
import java.io.IOException;
import java.io.InputStream;

/** How all dialects read and write JSON. */
public final class JsonFormat {

    /** No request of any dialect nests deeper than a few levels. */
    private static final int MAX_DEPTH = 64;

    private static final JsonMapper MAPPER = strict();

    private JsonFormat() {
    }

    /** The one mapper, safe for all threads; not to be reconfigured. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /**
     * Reads a whole body before anybody looks at its content, so that what cannot be read is never taken for what is
     * merely wrong.
     *
     * @throws NoContentException if the body is absent or empty
     * @throws JsonParseException if it is no JSON text, or more than one
     */
    public static JsonNode tree(InputStream body) throws IOException {
        try {
            JsonNode tree = MAPPER.readTree(body);
            if (tree.isMissingNode()) {
                throw new NoContentException("no body");
            }
            return tree;
        } catch (MismatchedInputException e) {
            throw new JsonParseException(null, "more than one JSON value", e);
        }
    }

    /** @throws JsonProcessingException if the tree is no object, or of another shape than the type */
    public static <T> T convert(JsonNode tree, Class<T> type) throws JsonProcessingException {
        if (!tree.isObject()) {
            throw MismatchedInputException.from(null, Object.class, "not an object");
        }
        return MAPPER.treeToValue(tree, type);
    }

    private static JsonMapper strict() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        return JsonMapper.builder(factory)
                .addModule(new JavaTimeModule())
                .addModule(strictValues())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .withCoercionConfig(LogicalType.Textual, coercions -> coercions
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    private static SimpleModule strictValues() {
        return new SimpleModule("palaestra")
                .addDeserializer(String.class, new TextReader())
                .addDeserializer(Integer.class, WholeNumberReader.ofInteger())
                .addDeserializer(Long.class, WholeNumberReader.ofLong());
    }
}
