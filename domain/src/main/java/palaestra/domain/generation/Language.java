package palaestra.domain.generation;

import java.util.Arrays;
import java.util.Optional;

/** The languages that code can be asked for. */
public enum Language {
    PYTHON("Python"),
    JAVA("Java"),
    JAVASCRIPT("JavaScript");

    private final String canonicalName;

    Language(String canonicalName) {
        this.canonicalName = canonicalName;
    }

    /** The name as its community writes it. */
    public String canonicalName() {
        return canonicalName;
    }

    /** @param name in any letter case; null finds nothing */
    public static Optional<Language> named(String name) {
        return Arrays.stream(values()).filter(language -> language.canonicalName.equalsIgnoreCase(name)).findFirst();
    }
}
