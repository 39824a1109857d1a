package palaestra.api.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.statistics.Area;
import palaestra.domain.statistics.LiveFigures;
import palaestra.domain.statistics.Series;

/**
 * What is going on.
 *
 * @param today since midnight in the zone
 * @param lastHour of the last hour, and of what its first quarter of an hour has besides
 */
@Schema(name = "LiveStatistics")
public record LiveData(Instant at, String zone, Since today, Since lastHour) {

    /** The figures of each area, by its name. */
    @Schema(name = "LiveStatisticsSince")
    public record Since(Instant since, @JsonUnwrapped Areas areas) {
    }

    /** All areas. */
    public record Areas(FiguresData generations, FiguresData accounts, FiguresData forum, FiguresData credits,
            FiguresData arena, FiguresData courses) {
    }

    static LiveData of(LiveFigures live) {
        return new LiveData(live.at(), live.today().cut().zone().getId(), since(live.today()), since(live.lastHour()));
    }

    private static Since since(Series series) {
        Map<Area, FiguresData> data = new LinkedHashMap<>();
        for (Area area : Area.values()) {
            data.put(area, FiguresData.of(area, series.total()));
        }
        return new Since(series.cut().from(), new Areas(data.get(Area.GENERATIONS), data.get(Area.ACCOUNTS),
                data.get(Area.FORUM), data.get(Area.CREDITS), data.get(Area.ARENA), data.get(Area.COURSES)));
    }
}
