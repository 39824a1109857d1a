package palaestra.api.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import palaestra.api.csv.CsvLine;
import palaestra.api.json.JsonFormat;

/**
 * A table. A row is an object; what is nested in it gets columns of its own, named by the way there, and what is null an
 * empty cell.
 */
final class CsvTable {

    private CsvTable() {
    }

    static String of(List<?> rows) {
        List<Map<String, Object>> flat = rows.stream().map(CsvTable::cells).toList();
        Set<String> columns = new LinkedHashSet<>();
        flat.forEach(row -> columns.addAll(row.keySet()));
        return CsvLine.of(List.copyOf(columns)) + flat.stream()
                .map(row -> CsvLine.of(columns.stream().map(row::get).toList()))
                .collect(Collectors.joining());
    }

    private static Map<String, Object> cells(Object row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        collect("", JsonFormat.mapper().valueToTree(row), cells);
        return cells;
    }

    private static void collect(String prefix, JsonNode node, Map<String, Object> cells) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> collect(
                    prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey(), entry.getValue(), cells));
        } else {
            cells.put(prefix, node.isNull() ? null : node.isTextual() ? node.asText() : node);
        }
    }
}
