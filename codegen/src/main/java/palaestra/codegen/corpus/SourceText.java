package palaestra.codegen.corpus;

import java.util.List;
import java.util.stream.Collectors;

/** Cutting pieces out of source code so that it still looks written by hand. */
final class SourceText {

    private SourceText() {
    }

    /** The offset of the first character of the line that the offset is in. */
    static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Takes off the indentation that all lines have in common. */
    static String dedent(String text) {
        int common = text.lines().filter(line -> !line.isBlank()).mapToInt(SourceText::indent).min().orElse(0);
        return text.lines().map(line -> line.isBlank() ? "" : line.substring(common).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    static int indent(String line) {
        int i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** Removes the parts, and with them the lines of which nothing else is left. Parts are in order, apart. */
    static String without(String text, List<Span> parts) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (Span part : parts) {
            int start = Math.max(part.start(), from);
            int lineStart = Math.max(lineStart(text, start), from);
            int lineEnd = text.indexOf('\n', part.end());
            lineEnd = lineEnd < 0 ? text.length() : lineEnd + 1;
            boolean endsLine = text.substring(part.end(), lineEnd).isBlank();
            boolean alone = endsLine && text.substring(lineStart, start).isBlank();
            String before = text.substring(from, alone ? lineStart : start);
            kept.append(endsLine && !alone ? before.stripTrailing() + "\n" : before);
            from = endsLine ? lineEnd : part.end();
        }
        return kept.append(text.substring(from)).toString().stripTrailing();
    }

    static String replace(String text, Span part, String by) {
        return text.substring(0, part.start()) + by + text.substring(part.end());
    }
}
