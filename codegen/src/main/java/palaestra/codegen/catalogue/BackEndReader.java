package palaestra.codegen.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Reads what the catalogue says of a server. */
class BackEndReader {

    private static final Pattern EXTRA = Pattern.compile("top_k|repetition_penalty|repeat_penalty");

    private final UnaryOperator<String> environment;

    BackEndReader(UnaryOperator<String> environment) {
        this.environment = environment;
    }

    /** @param kind of the server; not embedded */
    BackEnd read(EntryFields fields, ModelKind kind, String name) {
        boolean openAi = kind == ModelKind.OPENAI;
        return new BackEnd(name, kind, url(fields), openAi ? fields.text("model") : null,
                openAi ? apiKey(fields) : Optional.empty(),
                openAi ? fields.texts("extras", EXTRA, "top_k, repetition_penalty or repeat_penalty") : Set.of(),
                fields.number("weight", 1, 0, 1_000), limits(fields));
    }

    static ModelKind kind(EntryFields fields) {
        return ModelKind.labelled(fields.text("kind"))
                .orElseThrow(() -> fields.wrong("kind", "must be embedded, create-item or openai"));
    }

    private static CallLimits limits(EntryFields fields) {
        int timeout = fields.number("timeoutMillis", 60_000, 100, 600_000);
        return new CallLimits(Duration.ofMillis(fields.number("connectTimeoutMillis", 2_000, 1, 60_000)),
                Duration.ofMillis(fields.number("firstByteMillis", Math.min(30_000, timeout), 1, 600_000)),
                Duration.ofMillis(fields.number("idleMillis", Math.min(20_000, timeout), 1, 600_000)),
                Duration.ofMillis(timeout), fields.number("maxConcurrent", 32, 1, 1_000),
                fields.number("retries", 2, 0, 5));
    }

    private static URI url(EntryFields fields) {
        String allowed = "must be an http or https address with a host, without user, query and fragment";
        try {
            URI url = new URI(fields.text("url"));
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (web && url.getHost() != null && url.getUserInfo() == null && url.getQuery() == null
                    && url.getFragment() == null) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw fields.wrong("url", allowed);
        }
        throw fields.wrong("url", allowed);
    }

    private Optional<Secret> apiKey(EntryFields fields) {
        if (fields.has("apiKeyEnv") && fields.has("apiKeyFile")) {
            throw fields.wrong("apiKeyEnv", "and apiKeyFile exclude each other");
        }
        if (fields.has("apiKeyEnv")) {
            return Optional.of(key(fields, "apiKeyEnv", environment.apply(fields.text("apiKeyEnv")),
                    "must name an environment variable that is set"));
        }
        if (fields.has("apiKeyFile")) {
            return Optional.of(key(fields, "apiKeyFile", fields.contentOfFile("apiKeyFile"),
                    "must name a readable file that holds the key"));
        }
        return Optional.empty();
    }

    private static Secret key(EntryFields fields, String field, String value, String allowed) {
        String key = value == null ? "" : value.strip();
        if (key.isEmpty() || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw fields.wrong(field, allowed + ", one word of printable ASCII");
        }
        return new Secret(key);
    }
}
