package palaestra.api.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import palaestra.api.json.JsonFormat;

/**
 * A table as RFC 4180 has it. A row is an object; what is nested in it gets columns of its own, named by the way there,
 * and what is null an empty cell.
 */
final class CsvTable {

    private static final String LINE_END = "\r\n";

    private CsvTable() {
    }

    static String of(List<?> rows) {
        List<Map<String, String>> flat = rows.stream().map(CsvTable::cells).toList();
        Set<String> columns = new LinkedHashSet<>();
        flat.forEach(row -> columns.addAll(row.keySet()));
        return line(columns.stream().map(CsvTable::quoted).toList()) + flat.stream()
                .map(row -> line(columns.stream().map(column -> row.getOrDefault(column, "")).toList()))
                .collect(Collectors.joining());
    }

    private static Map<String, String> cells(Object row) {
        Map<String, String> cells = new LinkedHashMap<>();
        collect("", JsonFormat.mapper().valueToTree(row), cells);
        return cells;
    }

    private static void collect(String prefix, JsonNode node, Map<String, String> cells) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> collect(
                    prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey(), entry.getValue(), cells));
        } else {
            cells.put(prefix, node.isNull() ? "" : node.isTextual() ? harmless(node.asText()) : node.asText());
        }
    }

    /** Names of models are the operator's; a quote keeps a spreadsheet from computing with them. */
    private static String harmless(String text) {
        return quoted(text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text);
    }

    private static String quoted(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String line(List<String> cells) {
        return String.join(",", cells) + LINE_END;
    }
}
