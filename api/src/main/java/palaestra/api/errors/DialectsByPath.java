package palaestra.api.errors;

/** Which dialect's clients ask for paths that no resource answers. */
@FunctionalInterface
public interface DialectsByPath {

    /** @param path below the root of the JAX-RS application, with or without its leading slash */
    Class<? extends ErrorDialect> of(String path);
}
