package palaestra.domain.course;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * What the rehearsals of this node have to write, and writes at once for all of them. What cannot be written stays for
 * the next time; its tasks must stand still until then. For one thread.
 */
final class Journal {

    private static final Logger LOG = System.getLogger(Journal.class.getName());

    private final RehearsalLedger ledger;
    private final Map<CourseTaskId, Advance> unwritten = new LinkedHashMap<>();
    private boolean troubled;

    Journal(RehearsalLedger ledger) {
        this.ledger = ledger;
    }

    boolean contains(CourseTaskId task) {
        return unwritten.containsKey(task);
    }

    void add(Advance step) {
        unwritten.put(step.task(), step);
    }

    void remove(CourseTaskId task) {
        unwritten.remove(task);
    }

    /**
     * @param outcome is told of each step whether it was written; if not, its task is not the node's any more
     * @param refused is told of each task whose step the database does not take although it is there
     */
    void write(UUID node, BiConsumer<Advance, Boolean> outcome, BiConsumer<CourseTaskId, RuntimeException> refused) {
        if (unwritten.isEmpty()) {
            return;
        }
        List<Advance> steps = List.copyOf(unwritten.values());
        try {
            Set<CourseTaskId> written = ledger.advance(node, steps);
            troubled = false;
            unwritten.clear();
            steps.forEach(step -> outcome.accept(step, written.contains(step.task())));
        } catch (RuntimeException e) {
            if (!troubled) {
                LOG.log(Level.WARNING, "The progress of course tasks cannot be written at the moment: {0}",
                        e.getClass().getName());
            }
            troubled = true;
            writeOneByOne(node, steps, outcome, refused);
        }
    }

    /** Finds those that cannot be written although the database is there, so that they do not hold up the others. */
    private void writeOneByOne(UUID node, List<Advance> steps, BiConsumer<Advance, Boolean> outcome,
            BiConsumer<CourseTaskId, RuntimeException> refused) {
        for (Advance step : steps) {
            try {
                boolean written = !ledger.advance(node, List.of(step)).isEmpty();
                unwritten.remove(step.task());
                outcome.accept(step, written);
            } catch (RuntimeException e) {
                if (!databaseAnswers(node)) {
                    return;
                }
                refused.accept(step.task(), e);
            }
        }
    }

    private boolean databaseAnswers(UUID node) {
        try {
            return ledger.renew(node);
        } catch (RuntimeException e) {
            return false;
        }
    }
}
