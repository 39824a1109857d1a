package palaestra.codegen.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A {@code def} or {@code class} with all that belongs to it.
 *
 * @param lines from the first decorator to the last line of the body, dedented
 * @param head index of the line that begins with {@code def} or {@code class}
 * @param body index of the first line of the body; the same as {@code head} where it stands on one line
 */
record PythonBlock(List<PythonLine> lines, int head, int body) {

    private static final String LEFT_OUT = "raise NotImplementedError";

    static PythonBlock of(List<PythonLine> lines) {
        int head = 0;
        while (lines.get(head).text().startsWith("@") || !lines.get(head).starts()) {
            head++;
        }
        int body = head + 1;
        while (body < lines.size() && !lines.get(body).starts()) {
            body++;
        }
        return new PythonBlock(lines, head, body < lines.size() ? body : head);
    }

    String text() {
        return join(lines);
    }

    String signature() {
        String signature = join(lines.subList(head, Math.max(head + 1, body))).replaceAll("\\s+", " ");
        return signature.replaceFirst(":\\s*$", "");
    }

    /** Lines of the string at the beginning of the body, if there is one. */
    Optional<List<PythonLine>> docstringLines() {
        if (body == head || !lines.get(body).text().strip().matches("(?s)[rRuU]?(\"|').*")) {
            return Optional.empty();
        }
        int end = body + 1;
        while (end < lines.size() && lines.get(end).continued()) {
            end++;
        }
        return Optional.of(lines.subList(body, end));
    }

    /** What the docstring says, without quotes and indentation; empty without one. */
    String docstring() {
        return docstringLines().map(PythonBlock::join).map(text -> text.strip()
                .replaceFirst("^[rRuU]?(\"\"\"|'''|\"|')", "").replaceFirst("(\"\"\"|'''|\"|')$", "")
                .lines().map(String::strip).collect(Collectors.joining("\n")).strip()).orElse("");
    }

    /** The block with another docstring, or with none if it is empty. */
    String withDocstring(String docstring) {
        List<PythonLine> old = docstringLines().orElse(List.of());
        List<String> texts = new ArrayList<>(lines.subList(0, body).stream().map(PythonLine::text).toList());
        if (!docstring.isEmpty()) {
            texts.add(" ".repeat(lines.get(body).indent()) + "\"\"\"" + docstring + "\"\"\"");
        }
        List<PythonLine> rest = lines.subList(body + old.size(), lines.size());
        if (docstring.isEmpty() && rest.stream().noneMatch(PythonLine::starts)) {
            texts.add(" ".repeat(lines.get(body).indent()) + "pass");
        }
        rest.stream().dropWhile(line -> line.text().isBlank()).map(PythonLine::text).forEach(texts::add);
        return String.join("\n", texts);
    }

    /** Without comments and, outside of strings, without blank lines. */
    static String compact(String text) {
        return PythonLines.of(text).stream()
                .filter(line -> line.continued() && line.comment() < 0 || !line.code().isBlank())
                .map(PythonLine::code).collect(Collectors.joining("\n"));
    }

    static String join(List<PythonLine> lines) {
        return lines.stream().map(PythonLine::text).collect(Collectors.joining("\n"));
    }

    /**
     * The text with one inner block left out, for each inner block, the most bearable loss first: that of the path for
     * other cases, then that of fewer lines. In its place stands an error, so that what is left is never wrong in
     * silence.
     */
    static List<String> shortened(String text) {
        List<PythonLine> lines = PythonLines.of(text);
        List<Shortened> texts = new ArrayList<>();
        for (int i = 0; i < lines.size() - 1; i++) {
            int first = i + 1;
            int indent = lines.get(i).indent();
            boolean opens = lines.get(i).starts() && indent > 0 && lines.get(i).text().endsWith(":")
                    && !lines.get(i).text().strip().startsWith("match ")
                    && lines.get(first).starts() && lines.get(first).indent() > indent;
            int end = first;
            while (end < lines.size() && (!lines.get(end).starts() || lines.get(end).indent() > indent)) {
                end++;
            }
            if (opens && end > first + 1) {
                String left = join(lines.subList(0, first)) + "\n" + " ".repeat(lines.get(first).indent()) + LEFT_OUT
                        + (end < lines.size() ? "\n" + join(lines.subList(end, lines.size())) : "");
                boolean otherCases = lines.get(i).text().strip().matches("(else|elif|except)\\b.*");
                texts.add(new Shortened(left, otherCases, end - first));
            }
        }
        return texts.stream().sorted(Comparator.comparing((Shortened one) -> !one.otherCases())
                .thenComparing(Shortened::lost)).map(Shortened::text).toList();
    }

    private record Shortened(String text, boolean otherCases, int lost) {
    }
}
