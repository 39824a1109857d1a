package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.course.CourseTaskState;
import palaestra.domain.course.PlatformFigures;

/**
 * The figures of the dashboard, in both spellings that clients know.
 *
 * @param successRate completed tasks of all that ended, in percent
 */
@Schema(name = "CourseStatistics")
public record StatisticsData(long totalUsers, long activeUsers, long totalTasks, long runningTasks,
        long completedTasks, long failedTasks, long todayCompleted, long todayFailed, double successRate,
        long warnings,
        @JsonProperty("total_users") long totalUsersToo, @JsonProperty("active_users") long activeUsersToo,
        @JsonProperty("total_tasks") long totalTasksToo, @JsonProperty("running_tasks") long runningTasksToo,
        @JsonProperty("completed_tasks") long completedTasksToo, @JsonProperty("failed_tasks") long failedTasksToo) {

    static StatisticsData of(PlatformFigures figures) {
        long users = figures.accounts().total();
        long active = figures.accounts().active();
        long tasks = figures.tasks().total();
        long running = figures.tasks().of(CourseTaskState.RUNNING);
        long completed = figures.tasks().of(CourseTaskState.COMPLETED);
        long failed = figures.tasks().of(CourseTaskState.FAILED);
        return new StatisticsData(users, active, tasks, running, completed, failed,
                figures.endedToday().of(CourseTaskState.COMPLETED), figures.endedToday().of(CourseTaskState.FAILED),
                figures.tasks().successRate(), figures.warnings(), users, active, tasks, running, completed, failed);
    }
}
