package palaestra.domain.arena;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Which models are preferred, as of a day.
 *
 * @param position the advantage of what is shown first, in natural logarithms of odds
 * @param firstShare the share of the decided votes that went to what was shown first
 * @param regularised whether the votes are too few to stand alone, so that scores are held near the average
 * @param standings best first
 */
public record Board(Key key, LocalDate day, long votes, double position, double firstShare, boolean regularised,
        Instant computedAt, List<Standing> standings) {

    /** Which votes a board counts; @param language null for all. */
    public record Key(TaskKind kind, String language, Period period) {
    }

    /** How far back a board looks; the number of days, 0 for all. */
    public enum Period {
        ALL(0), MONTH(30), WEEK(7);

        private final int days;

        Period(int days) {
            this.days = days;
        }

        /** The first day that counts; null for the very first. */
        LocalDate from(LocalDate day) {
            return days == 0 ? null : day.minusDays(days - 1L);
        }
    }

    /**
     * One model. Bounds are those of 95 % intervals, once by the sandwich estimator and once by resampling.
     *
     * @param rank 1 + how many models are surely better
     * @param medianSeconds half of its answers take longer; null where there is no history
     */
    public record Standing(String model, double score, double lower, double upper, double bootstrapLower,
            double bootstrapUpper, int rank, long wins, long losses, long draws, Double medianSeconds) {

        public long votes() {
            return wins + losses + draws;
        }

        /** A draw is half a win. */
        public double winRate() {
            return votes() == 0 ? 0 : (wins + draws / 2.0) / votes();
        }
    }
}
