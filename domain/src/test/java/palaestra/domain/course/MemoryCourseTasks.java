package palaestra.domain.course;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import palaestra.domain.account.AccountId;
import palaestra.domain.course.CourseTaskState.Action;

/** Tasks in memory, for one thread. Shows a task as the entity would be read again after an UPDATE. */
final class MemoryCourseTasks implements CourseTasks {

    private final Map<CourseTaskId, CourseTask> stored = new LinkedHashMap<>();
    private final Map<CourseTaskId, CourseTaskState> states = new HashMap<>();
    final Map<Action, Integer> done = new EnumMap<>(Action.class);
    final Map<CourseTaskId, Integer> lines = new HashMap<>();

    @Override
    public void add(CourseTask task) {
        CourseTaskId id = new CourseTaskId(stored.size() + 1L);
        Fields.put(task, "id", id.value());
        stored.put(id, task);
        states.put(id, task.state());
    }

    CourseTaskState state(CourseTaskId id) {
        return states.get(id);
    }

    Map<CourseTaskId, CourseTaskState> states() {
        return states;
    }

    /** What the rehearsal does by itself. */
    void reach(CourseTaskId id, CourseTaskState state) {
        states.put(id, state);
        Fields.put(stored.get(id), "state", state);
    }

    @Override
    public Optional<CourseTask> find(CourseTaskId id) {
        return Optional.ofNullable(states.containsKey(id) ? stored.get(id) : null);
    }

    @Override
    public List<CourseTask> findAll(Set<CourseTaskId> ids) {
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public int countActive(AccountId owner) {
        return (int) states.entrySet().stream().filter(entry -> CourseTaskState.ACTIVE.contains(entry.getValue())
                && stored.get(entry.getKey()).owner().equals(owner)).count();
    }

    @Override
    public boolean move(CourseTaskId id, Action action, Instant now, Optional<String> reason) {
        CourseTaskState state = states.get(id);
        if (state == null || !action.isLegalIn(state)) {
            return false;
        }
        action.target().ifPresentOrElse(target -> reach(id, target), () -> states.remove(id));
        done.merge(action, 1, Integer::sum);
        return true;
    }

    @Override
    public TaskPage list(TaskFilter filter, TaskWindow window) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<LogLine> log(CourseTaskId id, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void addLog(CourseTaskId id, LogLine.Entry line, Instant now) {
        lines.merge(id, 1, Integer::sum);
    }

    @Override
    public List<Solution> solutions(CourseTaskId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<CourseTaskId> runningOf(AccountId owner) {
        return states.entrySet().stream().filter(entry -> entry.getValue() == CourseTaskState.RUNNING)
                .map(Map.Entry::getKey).toList();
    }

    @Override
    public Optional<Integer> queuePosition(CourseTaskId id) {
        return Optional.empty();
    }
}
