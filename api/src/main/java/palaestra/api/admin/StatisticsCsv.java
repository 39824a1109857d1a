package palaestra.api.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same figures as in JSON, one line for each piece of time and each group. */
final class StatisticsCsv {

    private static final String CURRENT = "current";
    private static final String PREVIOUS = "previous";

    private StatisticsCsv() {
    }

    /** @param group empty for all */
    private record Row(String period, String group, Instant start, Instant end, @JsonUnwrapped FiguresData figures) {

        static Row of(String period, String group, SeriesData.Point point) {
            return new Row(period, group, point.start(), point.end(), point.figures());
        }
    }

    static String of(ReportData report) {
        List<Row> rows = new ArrayList<>();
        report.points().forEach(point -> rows.add(Row.of(CURRENT, "", point)));
        if (report.groups() != null) {
            report.groups().forEach(group ->
                    group.points().forEach(point -> rows.add(Row.of(CURRENT, group.name(), point))));
        }
        report.previous().points().forEach(point -> rows.add(Row.of(PREVIOUS, "", point)));
        return CsvTable.of(rows);
    }

    static String of(OverviewData overview) {
        List<Map<String, Object>> rows = new ArrayList<>();
        OverviewData.AreaData any = overview.areas().values().iterator().next();
        for (int i = 0; i < any.points().size(); i++) {
            rows.add(row(overview, CURRENT, i));
        }
        for (int i = 0; i < any.previous().points().size(); i++) {
            rows.add(row(overview, PREVIOUS, i));
        }
        return CsvTable.of(rows);
    }

    private static Map<String, Object> row(OverviewData overview, String period, int number) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("period", period);
        overview.areas().forEach((name, area) -> {
            SeriesData.Point point = (period.equals(CURRENT) ? area.points() : area.previous().points()).get(number);
            row.putIfAbsent("start", point.start());
            row.putIfAbsent("end", point.end());
            row.put(name, point.figures());
        });
        return row;
    }
}
