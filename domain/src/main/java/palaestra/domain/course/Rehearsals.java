package palaestra.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.domain.shared.DomainException;

/**
 * All tasks that this node runs, whatever their number, on the one thread that calls {@link #tick}. A tick costs only
 * those tasks at which something happens, and writes all of them in one transaction.
 *
 * <p>Everything else only leaves a note for the next tick. A node that could not renew its lease lets go of all tasks
 * before the others can take them for abandoned.
 */
@ApplicationScoped
public class Rehearsals {

    private static final Logger LOG = System.getLogger(Rehearsals.class.getName());

    private static final int MOST_STEPS_AT_ONCE = 2_000;
    private static final int MOST_SENT_AT_ONCE = 5_000;
    private static final int MOST_ASKED_FOR_THE_MODEL = 100;
    private static final int EXERCISES_AT_ONCE = 4;
    private static final int EXERCISES_PER_MINUTE = 30;

    private final RehearsalLedger ledger;
    private final NodeLease lease;
    private final Errands errands;
    private final Journal journal;
    private final ExercisePace exercises;
    private final int maxRunning;

    /** What happened on other threads, for the next tick. */
    private final Queue<Runnable> notes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger running = new AtomicInteger();

    private final Timetable timetable = new Timetable();
    private final Set<CourseTaskId> doubted = new LinkedHashSet<>();

    protected Rehearsals() {
        this(null, null, 0, false);
    }

    @Inject
    Rehearsals(RehearsalLedger ledger, RehearsalWork work,
            @ConfigProperty(name = "palaestra.course.max-running", defaultValue = "20000") int maxRunning,
            @ConfigProperty(name = "palaestra.ratelimit.enabled", defaultValue = "true") boolean limited) {
        this.ledger = ledger;
        this.lease = new NodeLease(ledger);
        this.errands = new Errands(work);
        this.journal = new Journal(ledger);
        this.maxRunning = maxRunning;
        this.exercises = new ExercisePace(EXERCISES_AT_ONCE, limited ? EXERCISES_PER_MINUTE : 0);
    }

    /**
     * Runs the task on this node from the next tick on, if it is queued and there is room. Called more than once for
     * the same task, it does nothing more than once.
     */
    public void claim(CourseTaskId task) {
        Optional<UUID> claimant = lease.holder();
        if (claimant.isEmpty() || running.get() >= maxRunning) {
            return; // It stays queued, and its message is sent again.
        }
        try {
            ledger.claim(claimant.get(), task).ifPresent(claim -> {
                running.incrementAndGet();
                notes.add(() -> accept(claim, claimant.get()));
            });
        } catch (RuntimeException e) {
            doubt(task); // It may have been committed nevertheless.
            throw e;
        }
    }

    /**
     * Has the database say at the next tick whose the task is. Others may have stopped it, and it may run here anew
     * since they did.
     */
    public void doubt(CourseTaskId task) {
        notes.add(() -> doubted.add(task));
    }

    /** How many tasks this node runs. */
    public int count() {
        return running.get();
    }

    /**
     * Says that this node is alive; to be called every other second. A node whose lease was over begins anew, with no
     * tasks.
     */
    public void renew() {
        if (!lease.renew()) {
            int lost = running.get();
            LOG.log(lost > 0 ? Level.WARNING : Level.DEBUG, "This node did not say in time that it is alive;"
                    + " its {0} course tasks go on elsewhere.", lost);
            notes.add(this::abandon);
            lease.renew();
        }
    }

    /**
     * Gives the tasks of dead nodes back to the queue, fails those that have run for too long, and finds queued tasks
     * whose message got lost.
     *
     * @return those whose message this node has to send
     */
    public List<CourseTaskId> sweep() {
        int orphans = ledger.releaseDead();
        if (orphans > 0) {
            LOG.log(Level.WARNING, "Queued {0} course tasks of a node that is dead.", orphans);
        }
        ledger.failOverdue();
        int room = Math.min(MOST_SENT_AT_ONCE, maxRunning - running.get());
        return room <= 0 ? List.of() : ledger.takeUnsent(room);
    }

    /** Gives all tasks back to the queue, at the end of this node. */
    public void end() {
        lease.end();
    }

    /** @param workers run what takes its time */
    public void tick(Executor workers) {
        for (Runnable note = notes.poll(); note != null; note = notes.poll()) {
            note.run();
        }
        lease.holder().ifPresent(node -> {
            settleDoubts(node);
            stepAll(System.nanoTime());
            journal.write(node, this::saved, (task, trouble) ->
                    timetable.find(task).ifPresent(rehearsal -> fail(rehearsal, trouble)));
        });
        errands.go(workers);
    }

    /** Asks the database whose the doubted tasks are. Those of this node that do not run here are queued again. */
    private void settleDoubts(UUID node) {
        if (doubted.isEmpty()) {
            return;
        }
        Set<CourseTaskId> held = ledger.heldBy(node, doubted);
        doubted.stream().filter(task -> !held.contains(task)).forEach(this::forget);
        ledger.release(node, held.stream().filter(task -> timetable.find(task).isEmpty()).collect(Collectors.toSet()));
        doubted.clear();
    }

    private void stepAll(long now) {
        for (int steps = 0; steps < MOST_STEPS_AT_ONCE; steps++) {
            Optional<Rehearsal> next = timetable.next(now);
            if (next.isEmpty()) {
                break;
            }
            step(next.get(), now);
        }
        while (exercises.hasRoom()) {
            Optional<Rehearsal> next = timetable.nextForTheModel(MOST_ASKED_FOR_THE_MODEL,
                    rehearsal -> exercises.mayBegin(rehearsal.claim().owner(), now));
            if (next.isEmpty()) {
                break;
            }
            step(next.get(), now);
        }
    }

    private void step(Rehearsal rehearsal, long now) {
        if (journal.contains(task(rehearsal))) {
            return;
        }
        Optional<Rehearsal.Work> first = rehearsal.takeWork();
        if (first.isPresent()) {
            begin(first.get(), rehearsal);
            return;
        }
        try {
            journal.add(rehearsal.step(now, () -> exercises.tryBegin(rehearsal.claim().owner(), now)));
        } catch (RuntimeException e) {
            fail(rehearsal, e);
        }
    }

    private void saved(Advance step, boolean written) {
        timetable.find(step.task()).ifPresent(rehearsal -> {
            if (!written || step.end().isPresent()) {
                forget(step.task());
            } else {
                rehearsal.takeWork().ifPresentOrElse(todo -> begin(todo, rehearsal),
                        () -> timetable.schedule(rehearsal));
            }
        });
    }

    private void begin(Rehearsal.Work todo, Rehearsal rehearsal) {
        errands.take(rehearsal, todo, outcome -> notes.add(() -> apply(rehearsal, todo, outcome)));
    }

    private void apply(Rehearsal rehearsal, Rehearsal.Work done, Runnable outcome) {
        if (done == Rehearsal.Work.SOLVE) {
            exercises.ended();
        }
        if (timetable.contains(rehearsal)) {
            try {
                outcome.run();
                timetable.schedule(rehearsal);
            } catch (RuntimeException e) {
                fail(rehearsal, e);
            }
        }
    }

    private void fail(Rehearsal rehearsal, RuntimeException trouble) {
        CourseTaskId task = task(rehearsal);
        if (!(trouble instanceof DomainException)) {
            LOG.log(Level.ERROR, "Course task " + task.value() + " cannot go on", trouble);
        }
        forget(task);
        try {
            ledger.fail(task, Errands.reason(trouble));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Course task {0} could not be failed: {1}", task.value(), e.getClass().getName());
        }
    }

    private void accept(Claim claim, UUID claimant) {
        boolean newerRuns = timetable.find(claim.task()).filter(other -> other.claim().fence() > claim.fence())
                .isPresent();
        if (newerRuns || !lease.isOf(claimant)) {
            running.decrementAndGet();
            return;
        }
        forget(claim.task());
        Rehearsal rehearsal = new Rehearsal(claim, System.nanoTime());
        timetable.add(rehearsal);
        timetable.schedule(rehearsal);
    }

    private void forget(CourseTaskId task) {
        timetable.remove(task).ifPresent(forgotten -> {
            running.decrementAndGet();
            journal.remove(task);
            errands.forget(forgotten);
            forgotten.takeWork().filter(Rehearsal.Work.SOLVE::equals).ifPresent(promised -> exercises.ended());
        });
    }

    private void abandon() {
        timetable.tasks().forEach(this::forget);
    }

    private static CourseTaskId task(Rehearsal rehearsal) {
        return rehearsal.claim().task();
    }
}
