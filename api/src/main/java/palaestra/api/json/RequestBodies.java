package palaestra.api.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/**
 * Turns a body that was read as a tree into a checked request record: for resources that must know a part of the
 * body even when the whole is refused.
 */
@ApplicationScoped
public class RequestBodies {

    private final Validator validator;

    protected RequestBodies() {
        this(null);
    }

    @Inject
    public RequestBodies(Validator validator) {
        this.validator = validator;
    }

    /**
     * @throws JsonProcessingException if the tree has another shape than the record
     * @throws ConstraintViolationException if a value is out of its bounds
     */
    public <T> T read(JsonNode body, Class<T> type) throws JsonProcessingException {
        T request = JsonFormat.convert(body, type);
        Set<ConstraintViolation<T>> violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return request;
    }
}
