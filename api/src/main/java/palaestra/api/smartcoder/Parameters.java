package palaestra.api.smartcoder;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import palaestra.domain.shared.Invalid;

/**
 * The whole numbers that a request carries as text: in its query or, where those do not have them, in its
 * body. Of a parameter that comes twice the first counts; an empty one is absent.
 */
final class Parameters {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");
    private static final int DIGITS_OF_LONG = 18;

    private final MultivaluedMap<String, String> uri;
    private final MultivaluedMap<String, String> body;

    private Parameters(MultivaluedMap<String, String> uri, MultivaluedMap<String, String> body) {
        this.uri = uri;
        this.body = body;
    }

    static Parameters of(UriInfo uri) {
        return new Parameters(uri.getQueryParameters(), new MultivaluedHashMap<>());
    }

    /**
     * @throws IOException if the body cannot be read as what its media type says it is
     * @throws Invalid if it can, and has no fields
     */
    static Parameters of(UriInfo uri, HttpHeaders headers, InputStream body) throws IOException {
        return new Parameters(uri.getQueryParameters(), BodyFields.read(headers.getMediaType(), body));
    }

    /** @throws Invalid if the parameter is absent or no whole number */
    long required(String name) {
        return number(name).orElseThrow(() -> new Invalid(name + ": is required"));
    }

    /**
     * A number that does not fit a long comes out as the nearest one that does.
     *
     * @throws Invalid if the parameter is no whole number
     */
    Optional<Long> number(String name) {
        return value(uri, name).or(() -> value(body, name)).map(text -> wholeNumber(name, text));
    }

    private static Optional<String> value(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).filter(text -> !text.isEmpty());
    }

    /**
     * A number that does not fit a long comes out as the nearest one that does.
     *
     * @throws Invalid if the text is no whole number
     */
    static long wholeNumber(String name, String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new Invalid(name + ": must be a whole number");
        }
        if (text.length() > DIGITS_OF_LONG) {
            return text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return Long.parseLong(text);
    }
}
