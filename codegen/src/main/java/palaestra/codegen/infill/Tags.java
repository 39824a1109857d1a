package palaestra.codegen.infill;

import java.util.List;

/** The tags of our prompts. */
final class Tags {

    static final String CODE = "<CODE>";
    static final String CODE_END = "</CODE>";
    static final String PREFIX = "<PREFIX>";
    static final String PREFIX_END = "</PREFIX>";
    static final String SUFFIX = "<SUFFIX>";
    static final String SUFFIX_END = "</SUFFIX>";
    static final String CURSOR = "<CURSOR>";

    /** Where one of them stands in an answer, the code has ended. */
    static final List<String> STOPS = List.of(CODE_END, SUFFIX, SUFFIX_END, PREFIX, PREFIX_END, CURSOR, CODE);

    /** The first four are as many as the protocols take. */
    static final List<String> STOPS_FOR_THE_SERVER = STOPS.subList(0, 4);

    static final Escapes ESCAPES = new Escapes(STOPS);

    private Tags() {
    }
}
