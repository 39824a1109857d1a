package palaestra.api.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.statistics.Cut;
import palaestra.domain.statistics.Report;
import palaestra.domain.statistics.Split;

/**
 * The figures of one area.
 *
 * @param by what the groups are of; null without groups
 * @param previous as many points, of as much time right before
 */
@Schema(name = "StatisticsReport")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportData(String area, Instant from, Instant to, String zone, String step, String by,
        List<SeriesData.Point> points, List<Group> groups, FiguresData total, SeriesData previous) {

    /** @param name "unknown" where it is not known, "other" for all small ones together */
    @Schema(name = "StatisticsGroup")
    public record Group(String name, List<SeriesData.Point> points, FiguresData total) {
    }

    static ReportData of(Report report) {
        Cut cut = report.now().cut();
        boolean split = report.split() != Split.NONE;
        SeriesData now = SeriesData.of(report.area(), report.now());
        return new ReportData(ListQuery.word(report.area()), cut.from(), cut.to(), cut.zone().getId(),
                ListQuery.word(cut.step()), split ? ListQuery.word(report.split()) : null, now.points(),
                split ? report.groups().stream().map(group -> group(report, group)).toList() : null, now.total(),
                SeriesData.withTime(report.area(), report.previous()));
    }

    private static Group group(Report report, Report.Group group) {
        SeriesData series = SeriesData.of(report.area(), group.series());
        return new Group(name(group.name()), series.points(), series.total());
    }

    private static String name(String name) {
        return name == null ? "other" : name.isEmpty() ? "unknown" : name;
    }
}
