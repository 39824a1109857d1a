package palaestra.codegen.infill;

import java.util.Collection;

/**
 * The code in an answer, without what models put around it.
 *
 * @param text with LF
 * @param marked whether a tag or a fence said where the code begins or ends, so that line ends beside it may be theirs
 */
record Body(String text, boolean marked) {

    /** What follows the first {@code <CODE>}, up to the earliest tag after it, taken out of its fence. */
    static Body between(String answer) {
        int start = answer.indexOf(Tags.CODE);
        String code = start < 0 ? answer : afterTag(answer.substring(start));
        String bounded = before(Tags.STOPS, code);
        boolean tagged = start >= 0 || bounded.length() < code.length();
        Body unfenced = start < 0 ? Fence.firstIn(bounded) : Fence.around(bounded);
        return new Body(unfenced.text(), tagged || unfenced.marked());
    }

    /** The text up to where one of the stops begins first. Empty stops stop nothing. */
    static String before(Collection<String> stops, String text) {
        int end = stops.stream().filter(stop -> !stop.isEmpty()).mapToInt(text::indexOf).filter(at -> at >= 0)
                .min().orElse(text.length());
        return text.substring(0, end);
    }

    private static String afterTag(String text) {
        String rest = text;
        while (rest.startsWith(Tags.CODE)) {
            rest = rest.substring(Tags.CODE.length());
        }
        return rest.startsWith("\n") ? rest.substring(1) : rest;
    }
}
