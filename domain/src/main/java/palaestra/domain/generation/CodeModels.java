package palaestra.domain.generation;

import java.util.List;
import java.util.Optional;

/** The models of the catalogue; those that are out of service only in {@link #catalogue} and {@link #health}. */
public interface CodeModels {

    /** The model that serves requests which name none. */
    CodeModel standard();

    /** @param name an id or an alias, as the catalogue writes it; null finds nothing */
    Optional<CodeModel> find(String name);

    /** In the catalogue's order. */
    List<CodeModel> all();

    /** What the catalogue says of each model, in its order; of those that are out of service, too. */
    List<ModelInfo> catalogue();

    /**
     * How each model of the catalogue fares, in the catalogue's order. Asks nobody: it tells what calls, and probes of
     * servers that failed, have shown.
     */
    List<ModelHealth> health();
}
