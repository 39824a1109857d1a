package palaestra.domain.statistics;

import java.time.Instant;

/**
 * What is going on.
 *
 * @param today since midnight in the zone that was asked for
 * @param lastHour of the last hour, and of what its first quarter of an hour has besides
 */
public record LiveFigures(Instant at, Series today, Series lastHour) {
}
