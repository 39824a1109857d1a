package palaestra.codegen.ngram;

import java.util.HashMap;
import java.util.Map;

/**
 * How a text indents its lines.
 *
 * @param unit one level
 */
public record Indentation(String unit) {

    private static final int WIDEST = 8;
    private static final int DEEPEST_CHANGE = 8;

    /** What most of the steps to the right in the text are; four spaces if there are none. */
    public static Indentation of(String text) {
        Map<Integer, Integer> steps = new HashMap<>();
        int tabs = 0;
        int before = 0;
        for (String line : text.split("\n")) {
            int width = 0;
            while (width < line.length() && line.charAt(width) == ' ') {
                width++;
            }
            if (width == line.length() || line.charAt(width) == '*') {
                continue;
            }
            tabs += line.charAt(0) == '\t' ? 1 : 0;
            int step = width - before;
            if (step > 1 && step <= WIDEST) {
                steps.merge(step, 1, Integer::sum);
            }
            before = width;
        }
        int spaces = steps.values().stream().mapToInt(Integer::intValue).sum();
        if (tabs > spaces) {
            return new Indentation("\t");
        }
        return new Indentation(" ".repeat(steps.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(4)));
    }

    /** In columns where the unit is of spaces, else in tabs. */
    int width(String whitespace) {
        int tabs = (int) whitespace.chars().filter(c -> c == '\t').count();
        return unit.equals("\t") ? tabs : whitespace.length() - tabs + tabs * unit.length();
    }

    String text(int width) {
        return (unit.equals("\t") ? "\t" : " ").repeat(Math.max(0, width));
    }

    /** Levels from one width to another, to the right if above 0. */
    int levels(int from, int to) {
        int levels = Math.round((float) (to - from) / unit.length());
        return Math.max(-DEEPEST_CHANGE, Math.min(DEEPEST_CHANGE, levels));
    }

    int width(int from, int levels) {
        return Math.max(0, from + levels * unit.length());
    }
}
