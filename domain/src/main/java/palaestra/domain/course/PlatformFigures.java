package palaestra.domain.course;

import palaestra.domain.account.AccountCounts;

/**
 * The figures of the administrators' dashboard.
 *
 * @param endedToday how often tasks were completed and failed since midnight in UTC, the same one perhaps again
 * @param warnings what the audit trail told since then that administrators should care about
 */
public record PlatformFigures(AccountCounts accounts, TaskCounts tasks, TaskCounts endedToday, long warnings) {
}
