package palaestra.domain.course;

import java.util.List;
import java.util.Optional;
import palaestra.domain.course.CourseTaskState.Action;

/**
 * What a rehearsal writes when something happened: where it is from now on, and what there is to tell.
 *
 * @param fence of the claim
 * @param moving whether it goes on by the clock, {@code rate} seconds per second
 * @param end what became of the task; empty if it goes on
 */
public record Advance(CourseTaskId task, long fence, Claim.Position position, boolean moving, double rate,
        Display display, Optional<End> end, List<LogLine.Entry> log, List<Solution> solutions) {

    public Advance {
        log = List.copyOf(log);
        solutions = List.copyOf(solutions);
    }

    /**
     * What is shown of the task.
     *
     * @param item what it is at; null before the first item
     * @param detail more about that; null for nothing
     * @param itemSeconds how long the item is
     * @param doneSeconds the length of all that comes before the item
     * @param planSeconds the length of everything
     */
    public record Display(String item, String detail, double itemSeconds, double doneSeconds, double planSeconds,
            int completedCourses, int failedCourses, int totalCourses) {
    }

    /**
     * How it ended.
     *
     * @param action {@link Action#COMPLETE}, {@link Action#FAIL} or {@link Action#PAUSE}
     * @param reason null for none
     */
    public record End(Action action, String reason) {
    }
}
