package palaestra.codegen.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a model is asked for the text at a cursor: a chat model by one of the first three, a model that was trained to
 * fill in through its server's {@code suffix} or by its own markers.
 */
public enum Infill {
    NONE, PSM, SPM, MASK, NATIVE, CODELLAMA, CODESTRAL, DEEPSEEK, QWEN, STARCODER;

    static String labels() {
        return Arrays.stream(values()).map(Infill::label).collect(Collectors.joining(", "));
    }

    static Optional<Infill> labelled(String label) {
        return Arrays.stream(values()).filter(infill -> infill.label().equals(label)).findFirst();
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
