package palaestra.codegen.catalogue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a model of the catalogue is, or which protocol its server speaks; and which fields its entry may have. */
public enum ModelKind {
    EMBEDDED("embedded", Set.of("kind")),
    CREATE_ITEM("create-item", Set.of("kind", "url",
            "connectTimeoutMillis", "timeoutMillis", "maxConcurrent", "retries")),
    OPENAI("openai", Set.of("kind", "url", "model", "apiKeyEnv", "apiKeyFile", "extras",
            "connectTimeoutMillis", "firstByteMillis", "idleMillis", "timeoutMillis", "maxConcurrent", "retries"));

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

    /** What says where it is, and those fields besides. */
    Set<String> fieldsAnd(Set<String> more) {
        Set<String> all = new TreeSet<>(fields);
        all.addAll(more);
        return all;
    }

    static Optional<ModelKind> labelled(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }
}
