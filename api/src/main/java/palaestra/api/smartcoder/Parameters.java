package palaestra.api.smartcoder;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import palaestra.domain.shared.Invalid;

/**
 * The whole numbers that a request carries beside JSON: in its path or query or, where the query does not have them,
 * in a form body. Of a parameter that comes twice the first counts; an empty one is absent.
 */
final class Parameters {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]+");
    private static final int DIGITS_OF_LONG = 18;

    private final MultivaluedMap<String, String> uri;
    private final MultivaluedMap<String, String> form;

    private Parameters(MultivaluedMap<String, String> uri, MultivaluedMap<String, String> form) {
        this.uri = uri;
        this.form = form;
    }

    static Parameters of(UriInfo uri) {
        return new Parameters(uri.getQueryParameters(), new MultivaluedHashMap<>());
    }

    static Parameters ofPath(UriInfo uri) {
        return new Parameters(uri.getPathParameters(), new MultivaluedHashMap<>());
    }

    /** @throws Invalid if the body claims to be a form and is none */
    static Parameters of(UriInfo uri, HttpHeaders headers, InputStream body) throws IOException {
        MediaType type = headers.getMediaType();
        boolean isForm = type != null && type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
        return new Parameters(uri.getQueryParameters(),
                isForm ? decoded(new String(body.readAllBytes(), StandardCharsets.UTF_8)) : new MultivaluedHashMap<>());
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
        return value(uri, name).or(() -> value(form, name)).map(text -> parsed(name, text));
    }

    private static Optional<String> value(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).filter(text -> !text.isEmpty());
    }

    private static long parsed(String name, String text) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            throw new Invalid(name + ": must be a whole number");
        }
        if (text.length() > DIGITS_OF_LONG) {
            return text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return Long.parseLong(text);
    }

    private static MultivaluedMap<String, String> decoded(String body) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        try {
            for (String pair : body.split("&")) {
                String[] nameAndValue = pair.split("=", 2);
                form.add(URLDecoder.decode(nameAndValue[0], StandardCharsets.UTF_8),
                        nameAndValue.length == 1 ? "" : URLDecoder.decode(nameAndValue[1], StandardCharsets.UTF_8));
            }
            return form;
        } catch (IllegalArgumentException e) {
            throw new Invalid("The form is not encoded as forms are.");
        }
    }
}
