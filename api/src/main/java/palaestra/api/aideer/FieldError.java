package palaestra.api.aideer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with one field, in the words of FastAPI's clients, without what was sent.
 *
 * @param loc where the field is: {@code body}, {@code query} or {@code path}, then names, and indexes of arrays
 * @param ctx what is allowed; null if the message says all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(String type, List<Object> loc, String msg, Map<String, Object> ctx) {

    /** An array of mistakes is not told to its end. */
    static final int MAX_TOLD = 50;

    static FieldError missing(List<Object> loc) {
        return new FieldError("missing", loc, "Field required", null);
    }

    static FieldError of(String type, List<Object> loc, String msg) {
        return new FieldError(type, loc, msg, null);
    }
}
