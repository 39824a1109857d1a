package palaestra.codegen.catalogue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a model of the catalogue is, or which protocol its server speaks; and which fields its entry may have. */
public enum ModelKind {
    EMBEDDED("embedded", Set.of("id", "kind")),
    CREATE_ITEM("create-item", Set.of("id", "kind", "url",
            "connectTimeoutMillis", "timeoutMillis", "maxConcurrent", "retries")),
    OPENAI("openai", Set.of("id", "kind", "url", "model", "apiKeyEnv", "apiKeyFile",
            "connectTimeoutMillis", "timeoutMillis", "maxConcurrent", "retries"));

    private final String label;
    private final Set<String> fields;

    ModelKind(String label, Set<String> fields) {
        this.label = label;
        this.fields = fields;
    }

    /** The word for it in the file. */
    public String label() {
        return label;
    }

    Set<String> fields() {
        return fields;
    }

    static Optional<ModelKind> labelled(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
