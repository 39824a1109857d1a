package palaestra.api.arena;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.arena.Board;

/**
 * A board.
 *
 * @param firstShare the share of decided votes that went to what was shown first
 */
@Schema(name = "ArenaBoard")
public record BoardAnswer(String kind, @Schema(nullable = true) String language, String period,
        @Schema(nullable = true) LocalDate day, @Schema(nullable = true) Instant computedAt, long votes,
        PositionBias positionBias,
        @Schema(description = "Whether there are so few votes that scores are held near the average")
        boolean provisional, List<Row> models) {

    /** @param intercept in natural logarithms of odds; @param equalModels how probably the first of two equal ones wins */
    @Schema(name = "ArenaPositionBias")
    public record PositionBias(double firstShare, double intercept, double equalModels) {
    }

    /** One model. Bounds are of 95 % intervals. */
    @Schema(name = "ArenaBoardRow")
    public record Row(String model, int rank, double score, double lower, double upper, double bootstrapLower,
            double bootstrapUpper, long votes, long wins, long losses, long ties, double winRate,
            @Schema(nullable = true, description = "In seconds") Double medianLatency) {

        static Row of(Board.Standing standing) {
            return new Row(standing.model(), standing.rank(), tenth(standing.score()), tenth(standing.lower()),
                    tenth(standing.upper()), tenth(standing.bootstrapLower()), tenth(standing.bootstrapUpper()),
                    standing.votes(), standing.wins(), standing.losses(), standing.draws(),
                    thousandth(standing.winRate()),
                    standing.medianSeconds() == null ? null : thousandth(standing.medianSeconds()));
        }
    }

    static BoardAnswer of(Board board) {
        return new BoardAnswer(lower(board.key().kind()), board.key().language(), lower(board.key().period()),
                board.day(), board.computedAt(), board.votes(),
                new PositionBias(thousandth(board.firstShare()), thousandth(board.position()),
                        thousandth(1 / (1 + Math.exp(-board.position())))),
                board.regularised(), board.standings().stream().map(Row::of).toList());
    }

    /** Before the first vote. */
    static BoardAnswer empty(Board.Key key) {
        return new BoardAnswer(lower(key.kind()), key.language(), lower(key.period()), null, null, 0,
                new PositionBias(0.5, 0, 0.5), true, List.of());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static double thousandth(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
