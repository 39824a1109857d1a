package palaestra.api.csv;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a table as RFC 4180 has it. What people chose the text of stays one cell, and makes no spreadsheet compute. */
public final class CsvLine {

    private CsvLine() {
    }

    /** The line with its end. @param values null for an empty cell; a text must not begin as a formula does */
    public static String of(List<?> values) {
        return values.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        String harmless = value instanceof String && text.matches("(?s)[=+@\\-\\t\\r].*") ? "'" + text : text;
        return harmless.matches("[^\",\\r\\n]*") ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
