package palaestra.codegen.catalogue;

import palaestra.domain.shared.StartRefused;

/** The catalogue cannot be used. The message is one line that names file, entry, field and what is allowed. */
public class InvalidCatalogue extends StartRefused {

    InvalidCatalogue(String message) {
        super(message);
    }
}
