package palaestra.api.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.statistics.Area;
import palaestra.domain.statistics.Figures;
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
        Figures total = series.total();
        return new Since(series.cut().from(), new Areas(FiguresData.of(Area.GENERATIONS, total),
                FiguresData.of(Area.ACCOUNTS, total), FiguresData.of(Area.FORUM, total),
                FiguresData.of(Area.CREDITS, total), FiguresData.of(Area.ARENA, total),
                FiguresData.of(Area.COURSES, total)));
    }
}
