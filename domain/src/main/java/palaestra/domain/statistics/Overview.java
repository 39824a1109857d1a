package palaestra.domain.statistics;

/**
 * The figures of all areas.
 *
 * @param previous of as much time right before
 * @param activeDay how many accounts were active in the last day, likewise in the last 7 and 30
 */
public record Overview(Series now, Series previous, long activeDay, long activeWeek, long activeMonth) {
}
