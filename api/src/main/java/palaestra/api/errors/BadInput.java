package palaestra.api.errors;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.NoContentException;
import java.io.CharConversionException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import palaestra.api.errors.Failure.FieldError;
import palaestra.api.errors.Failure.Kind;
import palaestra.api.json.UnstorableText;

/** What is wrong with a request's content, told by field and without repeating the content. */
final class BadInput {

    static final Failure UNREADABLE = Failure.of(Kind.UNREADABLE, "The body must be a JSON object.");

    private static final String BODY = "body";

    private BadInput() {
    }

    static boolean isAbsentOrBroken(Throwable thrown) {
        return thrown instanceof NoContentException || thrown instanceof CharConversionException;
    }

    static Failure of(ConstraintViolationException thrown) {
        List<FieldError> errors = thrown.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation), violation.getMessage()))
                .sorted((one, other) -> one.field().compareTo(other.field()))
                .toList();
        return Failure.invalid(errors);
    }

    /** Empty for a fault in our own records, which is nothing to tell the caller. */
    static Optional<Failure> of(JsonProcessingException thrown) {
        if (thrown instanceof MismatchedInputException mismatch) {
            return Optional.of(Failure.invalid(List.of(new FieldError(field(mismatch), allowed(mismatch)))));
        }
        return thrown instanceof JsonMappingException ? Optional.empty() : Optional.of(UNREADABLE);
    }

    /** The name in the request: the path without the resource method and its parameter. */
    private static String field(ConstraintViolation<?> violation) {
        List<String> path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY).map(Path.Node::getName)
                .collect(Collectors.toCollection(ArrayList::new));
        if (path.isEmpty()) {
            return BODY;
        }
        path.set(path.size() - 1, jsonName(violation.getLeafBean(), path.getLast()));
        return String.join(".", path);
    }

    private static String jsonName(Object bean, String property) {
        return Stream.of(bean.getClass().getDeclaredFields()).filter(field -> field.getName().equals(property))
                .map(field -> field.getAnnotation(JsonProperty.class)).filter(name -> name != null)
                .map(JsonProperty::value).findFirst().orElse(property);
    }

    private static String field(JsonMappingException thrown) {
        String path = thrown.getPath().stream().map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null).collect(Collectors.joining("."));
        return path.isEmpty() ? BODY : path;
    }

    private static String allowed(MismatchedInputException thrown) {
        if (thrown instanceof UnstorableText) {
            return "must not contain NUL or half of a surrogate pair";
        }
        Class<?> type = thrown.getTargetType();
        if (type == null || thrown.getPath().isEmpty()) {
            return "must be a JSON object";
        }
        if (type == String.class) {
            return "must be a string";
        }
        if (type == Integer.class || type == Long.class || type == int.class || type == long.class) {
            int bits = type == Long.class || type == long.class ? Long.SIZE : Integer.SIZE;
            return "must be a whole number of at most " + bits + " bits";
        }
        if (Number.class.isAssignableFrom(type) || type == double.class) {
            return "must be a number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "must be true or false";
        }
        return Collection.class.isAssignableFrom(type) ? "must be an array" : "must be a JSON object";
    }
}
