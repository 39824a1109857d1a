package palaestra.domain.generation;

import java.util.List;

/** The models of the catalogue. */
public interface CodeModels {

    /** The model that serves requests which name none. */
    CodeModel standard();

    /** How each model of the catalogue fares, in the catalogue's order. Asks nobody: it tells what calls have shown. */
    List<ModelHealth> health();
}
