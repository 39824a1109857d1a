package palaestra.api.admin;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.statistics.Area;
import palaestra.domain.statistics.Cut;
import palaestra.domain.statistics.Overview;
import palaestra.domain.statistics.Series;

/** The figures of all areas, by the names of the areas. */
@Schema(name = "StatisticsOverview")
public record OverviewData(String area, Instant from, Instant to, String zone, String step,
        Map<String, AreaData> areas, Active active) {

    /** One area. */
    @Schema(name = "StatisticsOverviewArea")
    public record AreaData(List<SeriesData.Point> points, FiguresData total, SeriesData previous) {

        static AreaData of(Area area, Series now, Series previous) {
            SeriesData series = SeriesData.of(area, now);
            return new AreaData(series.points(), series.total(), SeriesData.withTime(area, previous));
        }
    }

    /** How many accounts were active in the last day, the last 7 days and the last 30 days of the time. */
    @Schema(name = "ActiveAccounts")
    public record Active(long day, long week, long month) {
    }

    static OverviewData of(Overview overview) {
        Cut cut = overview.now().cut();
        Map<String, AreaData> areas = new LinkedHashMap<>();
        for (Area area : Area.values()) {
            areas.put(ListQuery.word(area), AreaData.of(area, overview.now(), overview.previous()));
        }
        return new OverviewData("overview", cut.from(), cut.to(), cut.zone().getId(), ListQuery.word(cut.step()),
                areas, new Active(overview.activeDay(), overview.activeWeek(), overview.activeMonth()));
    }
}
