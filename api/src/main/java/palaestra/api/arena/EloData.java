package palaestra.api.arena;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.arena.Board;

/** The board as lmarena's pages read it. */
@Schema(name = "ArenaEloData")
public record EloData(@JsonProperty("elo_data") @Schema(name = "elo_data") List<Row> rows) {

    /** @param upper and lower are scores, the bounds of the 95 % interval */
    @Schema(name = "ArenaEloRow")
    public record Row(String name, double score, double upper, double lower, long votes, String organization,
            String visibility) {
    }

    static EloData of(List<Board.Standing> standings) {
        return new EloData(standings.stream().map(standing -> new Row(standing.model(), standing.score(),
                standing.upper(), standing.lower(), standing.votes(), "", "public")).toList());
    }
}
