/**
 * How much the platform is used. {@link palaestra.domain.statistics.RollUpKeeping} keeps roll-ups of every hour up to
 * date, {@link palaestra.domain.statistics.StatisticsService} cuts any time that an administrator asks for out of them;
 * history itself is never read for that. The design is told in {@code docs/statistics.md}.
 */
package palaestra.domain.statistics;
