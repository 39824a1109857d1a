package palaestra.codegen.infill;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The words by which models that were trained to fill in know prefix, suffix and hole. */
public enum Markers {
    /** The server has a parameter of its own for the suffix and writes the model's markers itself. */
    SERVER("", "", "", false),
    CODELLAMA("<PRE> ", " <SUF>", " <MID>", false),
    CODESTRAL("[PREFIX]", "[SUFFIX]", "", true),
    DEEPSEEK("<\uff5cfim\u2581begin\uff5c>", "<\uff5cfim\u2581hole\uff5c>", "<\uff5cfim\u2581end\uff5c>", false),
    QWEN("<|fim_prefix|>", "<|fim_suffix|>", "<|fim_middle|>", false),
    STARCODER("<fim_prefix>", "<fim_suffix>", "<fim_middle>", false);

    /** Of all of them, because behind a server's own parameter any model may stand. */
    static final Escapes ESCAPES = new Escapes(Stream.concat(
            Stream.of(values()).flatMap(markers -> markers.words().stream()),
            Stream.of("<|endoftext|>", "<\uff5cend\u2581of\u2581sentence\uff5c>", "<EOT>")).toList());

    private final String prefix;
    private final String suffix;
    private final String middle;
    private final boolean suffixFirst;

    Markers(String prefix, String suffix, String middle, boolean suffixFirst) {
        this.prefix = prefix;
        this.suffix = suffix;
        this.middle = middle;
        this.suffixFirst = suffixFirst;
    }

    /** @param name in any letter case; null finds nothing */
    public static Optional<Markers> named(String name) {
        return Stream.of(values()).filter(markers -> markers.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The markers without the blanks around them: as they must not stand in what a user wrote. */
    List<String> words() {
        return Stream.of(prefix, suffix, middle).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    String prompt(String before, String after) {
        return suffixFirst ? suffix + after + prefix + before + middle : prefix + before + suffix + after + middle;
    }
}
