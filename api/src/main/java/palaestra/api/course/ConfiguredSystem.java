package palaestra.api.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the configuration says, as far as administrators may see it: no secret is among it. */
@ApplicationScoped
public class ConfiguredSystem {

    static final String VERSION = "0.1.0";

    private final String host;
    private final int port;
    private final boolean debug;
    private final boolean embedded;
    private final List<String> origins;

    protected ConfiguredSystem() {
        this("", 0, false, false, Optional.empty());
    }

    @Inject
    public ConfiguredSystem(@ConfigProperty(name = "palaestra.http.host", defaultValue = "0.0.0.0") String host,
            @ConfigProperty(name = "palaestra.http.port", defaultValue = "8080") int port,
            @ConfigProperty(name = "palaestra.debug", defaultValue = "false") boolean debug,
            @ConfigProperty(name = "palaestra.db.embedded", defaultValue = "false") boolean embedded,
            @ConfigProperty(name = "palaestra.cors.origins") Optional<String> origins) {
        this.host = host;
        this.port = port;
        this.debug = debug;
        this.embedded = embedded;
        this.origins = origins.map(text -> List.of(text.strip().split("\\s*,\\s*"))).orElse(List.of());
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    boolean debug() {
        return debug;
    }

    /** Whether the database came up with this process and belongs to it. */
    boolean embedded() {
        return embedded;
    }

    List<String> origins() {
        return origins;
    }
}
