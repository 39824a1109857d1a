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

    @Override
    public String toString() {
        return "***";
    }
}
