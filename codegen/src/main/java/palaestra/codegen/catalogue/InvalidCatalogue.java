package palaestra.codegen.catalogue;

/** The catalogue cannot be used. The message is one line that names file, entry, field and what is allowed. */
public class InvalidCatalogue extends RuntimeException {

    InvalidCatalogue(String message) {
        super(message);
    }
}
