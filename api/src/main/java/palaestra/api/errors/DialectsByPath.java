package palaestra.api.errors;

/** Which dialect's clients ask for paths that no resource answers. */
@FunctionalInterface
public interface DialectsByPath {

    /** @param path from the root of the host, with its leading slash */
    Class<? extends ErrorDialect> of(String path);
}
