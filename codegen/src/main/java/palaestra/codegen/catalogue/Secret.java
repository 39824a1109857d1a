package palaestra.codegen.catalogue;

/** A key that must not be seen: it shows itself only to whoever asks for it by name. */
public final class Secret {

    private final String value;

    Secret(String value) {
        this.value = value;
    }

    public String reveal() {
        return value;
    }

    /** Equal entries of the catalogue have equal keys. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && value.equals(secret.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
