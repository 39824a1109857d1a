package palaestra.domain.course;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Predicate;

/**
 * The rehearsals of this node: which there are, which is due next, and which wait for the code model, in the order of
 * their coming. For one thread.
 */
final class Timetable {

    private record Due(Rehearsal rehearsal, long at) {
    }

    private final Map<CourseTaskId, Rehearsal> active = new HashMap<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::at));
    private final Queue<Rehearsal> atTheModelsDoor = new ArrayDeque<>();

    void add(Rehearsal rehearsal) {
        active.put(rehearsal.claim().task(), rehearsal);
    }

    Optional<Rehearsal> remove(CourseTaskId task) {
        return Optional.ofNullable(active.remove(task));
    }

    Optional<Rehearsal> find(CourseTaskId task) {
        return Optional.ofNullable(active.get(task));
    }

    List<CourseTaskId> tasks() {
        return List.copyOf(active.keySet());
    }

    boolean contains(Rehearsal rehearsal) {
        return active.get(rehearsal.claim().task()) == rehearsal;
    }

    /** Enters it at the time at which it is due, in place of all earlier entries. */
    void schedule(Rehearsal rehearsal) {
        if (rehearsal.waitsForTheModel()) {
            atTheModelsDoor.add(rehearsal);
        } else {
            due.add(new Due(rehearsal, rehearsal.due()));
        }
    }

    /** Takes the next one that is due, if there is any. */
    Optional<Rehearsal> next(long now) {
        while (!due.isEmpty() && due.peek().at() <= now) {
            Due next = due.poll();
            if (contains(next.rehearsal()) && next.rehearsal().due() == next.at()) {
                return Optional.of(next.rehearsal());
            }
        }
        return Optional.empty();
    }

    /**
     * Takes the next one for which the code model has time; those for which it has none go to the end of the row.
     *
     * @param most how many to ask for
     */
    Optional<Rehearsal> nextForTheModel(int most, Predicate<Rehearsal> admitted) {
        for (int asked = Math.min(most, atTheModelsDoor.size()); asked > 0; asked--) {
            Rehearsal next = atTheModelsDoor.remove();
            if (contains(next) && next.waitsForTheModel()) {
                if (admitted.test(next)) {
                    return Optional.of(next);
                }
                atTheModelsDoor.add(next);
            }
        }
        return Optional.empty();
    }
}
