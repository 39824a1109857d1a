package palaestra.api.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.statistics.Area;
import palaestra.domain.statistics.Series;

/**
 * Figures in the course of time.
 *
 * @param from of the previous time; null where the answer says it already, as {@code to}
 */
@Schema(name = "StatisticsSeries")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SeriesData(Instant from, Instant to, List<Point> points, FiguresData total) {

    /** @param end not included */
    @Schema(name = "StatisticsPoint")
    public record Point(Instant start, Instant end, @JsonUnwrapped FiguresData figures) {
    }

    static SeriesData of(Area area, Series series) {
        return new SeriesData(null, null, points(area, series), FiguresData.of(area, series.total()));
    }

    static SeriesData withTime(Area area, Series series) {
        return new SeriesData(series.cut().from(), series.cut().to(), points(area, series),
                FiguresData.of(area, series.total()));
    }

    static List<Point> points(Area area, Series series) {
        List<Instant> bounds = series.cut().bounds();
        return IntStream.range(0, series.points().size())
                .mapToObj(i -> new Point(bounds.get(i), bounds.get(i + 1),
                        FiguresData.of(area, series.points().get(i))))
                .toList();
    }
}
