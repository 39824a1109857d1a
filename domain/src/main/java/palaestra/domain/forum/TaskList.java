package palaestra.domain.forum;

import java.util.List;

/**
 * A part of a list.
 *
 * @param tasks in ascending order of their ids
 * @param total how many tasks the whole list has
 */
public record TaskList(List<TaskSummary> tasks, long total) {

    public TaskList {
        tasks = List.copyOf(tasks);
    }
}
