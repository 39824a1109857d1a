package palaestra.domain.course;

import java.util.List;

/** @param tasks newest first; @param total how many there are on all pages */
public record TaskPage(List<CourseTask> tasks, long total) {

    public TaskPage {
        tasks = List.copyOf(tasks);
    }
}
