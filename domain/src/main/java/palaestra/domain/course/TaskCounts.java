package palaestra.domain.course;

import java.util.Map;

/** How many tasks there are in each state. */
public record TaskCounts(Map<CourseTaskState, Long> byState) {

    public TaskCounts {
        byState = Map.copyOf(byState);
    }

    public long of(CourseTaskState state) {
        return byState.getOrDefault(state, 0L);
    }

    public long total() {
        return byState.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Completed tasks of all that ended, in percent with one decimal; 0 if none did. */
    public double successRate() {
        long ended = of(CourseTaskState.COMPLETED) + of(CourseTaskState.FAILED) + of(CourseTaskState.CANCELLED);
        return ended == 0 ? 0 : Math.round(of(CourseTaskState.COMPLETED) * 1_000.0 / ended) / 10.0;
    }
}
