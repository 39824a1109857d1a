package palaestra.codegen.catalogue;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The fields of one object of the catalogue, each checked as it is read. */
class EntryFields {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}");
    private static final String EMBEDDED_MODEL = "recall";

    private final String catalogue;
    private final String place;
    private final JsonObject json;
    private final Path folder;

    EntryFields(String catalogue, String place, JsonObject json, Path folder) {
        this.catalogue = catalogue;
        this.place = place;
        this.json = json;
        this.folder = folder;
    }

    InvalidCatalogue wrong(String field, String allowed) {
        String where = place.isEmpty() ? "" : place + ", ";
        return new InvalidCatalogue("Model catalogue " + catalogue + ": " + where + field + " " + allowed + ".");
    }

    void requireOnly(Set<String> allowed) {
        for (String field : json.keySet()) {
            if (!allowed.contains(field)) {
                throw wrong(field, "is not known here; allowed are " + String.join(", ", new TreeSet<>(allowed)));
            }
        }
    }

    String id() {
        String id = text("id");
        if (!ID.matcher(id).matches()) {
            throw wrong("id", "must be 1 to 64 letters, digits and . _ : / - and begin with a letter or digit");
        }
        return id;
    }

    String embeddedId() {
        if (!text("id").equals(EMBEDDED_MODEL)) {
            throw wrong("id", "of an embedded model must be " + EMBEDDED_MODEL);
        }
        return EMBEDDED_MODEL;
    }

    ModelKind kind() {
        return ModelKind.labelled(text("kind"))
                .orElseThrow(() -> wrong("kind", "must be embedded, create-item or openai"));
    }

    String text(String field) {
        if (json.get(field) instanceof JsonString text && !text.getString().isBlank()) {
            return text.getString();
        }
        throw wrong(field, "must be a text that is not empty");
    }

    URI url() {
        String allowed = "must be an http or https address with a host, without user, query and fragment";
        try {
            URI url = new URI(text("url"));
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (web && url.getHost() != null && url.getUserInfo() == null && url.getQuery() == null
                    && url.getFragment() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw wrong("url", allowed);
        }
        throw wrong("url", allowed);
    }

    Duration connectTimeout() {
        return Duration.ofMillis(number("connectTimeoutMillis", 2_000, 1, 60_000));
    }

    Duration timeout() {
        return Duration.ofMillis(number("timeoutMillis", 60_000, 100, 600_000));
    }

    int maxConcurrent() {
        return number("maxConcurrent", 32, 1, 1_000);
    }

    int retries() {
        return number("retries", 2, 0, 5);
    }

    Optional<Secret> apiKey(UnaryOperator<String> environment) {
        if (json.containsKey("apiKeyEnv") && json.containsKey("apiKeyFile")) {
            throw wrong("apiKeyEnv", "and apiKeyFile exclude each other");
        }
        if (json.containsKey("apiKeyEnv")) {
            return Optional.of(key("apiKeyEnv", environment.apply(text("apiKeyEnv")),
                    "must name an environment variable that is set"));
        }
        if (json.containsKey("apiKeyFile")) {
            return Optional.of(key("apiKeyFile", content(text("apiKeyFile")),
                    "must name a readable file that holds the key"));
        }
        return Optional.empty();
    }

    private Secret key(String field, String value, String allowed) {
        String key = value == null ? "" : value.strip();
        if (key.isEmpty() || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw wrong(field, allowed + ", one word of printable ASCII");
        }
        return new Secret(key);
    }

    private String content(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException | InvalidPathException e) {
            return "";
        }
    }

    private int number(String field, int otherwise, int least, int most) {
        JsonValue value = json.get(field);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof JsonNumber number && number.isIntegral() && number.bigDecimalValue().doubleValue() >= least
                && number.bigDecimalValue().doubleValue() <= most) {
            return number.intValue();
        }
        throw wrong(field, "must be a whole number from " + least + " to " + most);
    }
}
