package palaestra.codegen.infill;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fences of Markdown that models put around code: of backticks or tildes, with any language or none. */
final class Fence {

    private static final Pattern LINE = Pattern.compile("(?m)^ {0,3}(`{3,}|~{3,})[ \\t]*([^`\\n]*)$");

    private Fence() {
    }

    /** What is in the first fence of a text that may have words around it; the whole text if nothing is fenced. */
    static Body firstIn(String text) {
        Matcher line = LINE.matcher(text);
        return line.find() ? inside(text, line) : new Body(text, false);
    }

    /** What is in a fence that the text begins with; the whole text if it begins otherwise: then fences are code. */
    static Body around(String text) {
        Matcher line = LINE.matcher(text);
        return line.find() && text.substring(0, line.start()).isBlank() ? inside(text, line) : new Body(text, false);
    }

    /** @param opening at the line that opens the fence */
    private static Body inside(String text, Matcher opening) {
        String mark = opening.group(1);
        int start = Math.min(text.length(), opening.end() + 1);
        int open = 1;
        while (opening.find()) {
            boolean same = opening.group(1).charAt(0) == mark.charAt(0) && opening.group(1).length() >= mark.length();
            if (same) {
                open += opening.group(2).isBlank() ? -1 : 1;
            }
            if (open == 0) {
                return new Body(text.substring(start, opening.start()), true);
            }
        }
        return new Body(text.substring(start), true);
    }
}
