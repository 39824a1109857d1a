package palaestra.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.domain.shared.DomainException;
import palaestra.domain.shared.Unavailable;

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

    private static final long SECOND = 1_000_000_000L;
    /** Shorter than the lease, so that two nodes never run a task at once. */
    private static final long LEASE_NANOS = (RehearsalStore.LEASE_SECONDS - 3) * SECOND;
    private static final int MOST_STEPS_AT_ONCE = 2_000;
    private static final int MOST_SENT_AT_ONCE = 1_000;
    private static final int EXERCISES_AT_ONCE = 4;
    private static final int EXERCISES_PER_MINUTE = 30;
    private static final int ATTEMPTS = 4;

    private record Due(Rehearsal rehearsal, long at) {
    }

    private final RehearsalLedger ledger;
    private final RehearsalWork work;
    private final ExercisePace exercises;
    private final int maxRunning;

    /** What happened on other threads, for the next tick. */
    private final Queue<Runnable> notes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger running = new AtomicInteger();

    private final Map<CourseTaskId, Rehearsal> active = new HashMap<>();
    private final PriorityQueue<Due> timetable = new PriorityQueue<>(Comparator.comparingLong(Due::at));
    private final Map<CourseTaskId, Advance> unsaved = new LinkedHashMap<>();
    private final Map<CourseTaskId, Integer> attempts = new HashMap<>();

    private volatile UUID node;
    private volatile long renewedAt;
    private boolean troubled;

    protected Rehearsals() {
        this(null, null, 0, false);
    }

    @Inject
    Rehearsals(RehearsalLedger ledger, RehearsalWork work,
            @ConfigProperty(name = "palaestra.course.max-running", defaultValue = "20000") int maxRunning,
            @ConfigProperty(name = "palaestra.ratelimit.enabled", defaultValue = "true") boolean limited) {
        this.ledger = ledger;
        this.work = work;
        this.maxRunning = maxRunning;
        this.exercises = new ExercisePace(EXERCISES_AT_ONCE, limited ? EXERCISES_PER_MINUTE : 0);
    }

    /**
     * Runs the task on this node from the next tick on, if it is queued and there is room. Called more than once for
     * the same task, it does nothing more than once.
     */
    public void claim(CourseTaskId task) {
        UUID claimant = node;
        if (claimant == null || leaseOver(System.nanoTime()) || running.get() >= maxRunning) {
            return; // It stays queued, and its message is sent again.
        }
        ledger.claim(claimant, task).ifPresent(claim -> {
            running.incrementAndGet();
            notes.add(() -> accept(claim, claimant));
        });
    }

    /** Lets go of the task, which others have stopped. */
    public void letGo(CourseTaskId task) {
        notes.add(() -> forget(task));
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
        long now = System.nanoTime();
        if (node != null && leaseOver(now)) {
            abandon("The lease of this node is over; its tasks go on elsewhere.");
        }
        UUID current = node;
        if (current == null) {
            UUID fresh = UUID.randomUUID();
            ledger.register(fresh);
            renewedAt = now;
            node = fresh;
        } else if (ledger.renew(current)) {
            renewedAt = now;
        } else {
            abandon("Other nodes took this one for dead; its tasks go on there.");
        }
    }

    /**
     * Gives the tasks of dead nodes back to the queue, and finds queued tasks whose message got lost.
     *
     * @return those whose message this node has to send
     */
    public List<CourseTaskId> sweep() {
        int orphans = ledger.releaseDead();
        if (orphans > 0) {
            LOG.log(Level.WARNING, "Queued {0} course tasks of a node that is dead.", orphans);
        }
        int room = Math.min(MOST_SENT_AT_ONCE, maxRunning - running.get());
        return room <= 0 ? List.of() : ledger.takeUnsent(room);
    }

    /** Gives all tasks back to the queue, at the end of this node. */
    public void end() {
        UUID last = node;
        node = null;
        if (last != null) {
            ledger.release(last);
        }
    }

    /** @param workers run what takes its time */
    public void tick(Executor workers) {
        long now = System.nanoTime();
        for (Runnable note = notes.poll(); note != null; note = notes.poll()) {
            note.run();
        }
        if (node == null || leaseOver(now)) {
            return;
        }
        for (int steps = 0; steps < MOST_STEPS_AT_ONCE && !timetable.isEmpty() && timetable.peek().at() <= now;
                steps++) {
            Due next = timetable.poll();
            Rehearsal rehearsal = next.rehearsal();
            if (isActive(rehearsal) && rehearsal.due() == next.at() && !unsaved.containsKey(task(rehearsal))) {
                step(rehearsal, now, workers);
            }
        }
        save(workers);
    }

    private void step(Rehearsal rehearsal, long now, Executor workers) {
        Optional<Rehearsal.Work> first = rehearsal.takeWork();
        if (first.isPresent()) {
            begin(first.get(), rehearsal, workers);
            return;
        }
        try {
            unsaved.put(task(rehearsal),
                    rehearsal.step(now, () -> exercises.tryBegin(rehearsal.claim().owner(), now)));
        } catch (RuntimeException e) {
            fail(rehearsal, e);
        }
    }

    /** What cannot be written stays for the next tick, and its tasks stand still until then. */
    private void save(Executor workers) {
        if (unsaved.isEmpty()) {
            return;
        }
        List<Advance> steps = List.copyOf(unsaved.values());
        try {
            Set<CourseTaskId> written = ledger.advance(node, steps);
            troubled = false;
            unsaved.clear();
            steps.forEach(step -> saved(step, written.contains(step.task()), workers));
        } catch (RuntimeException e) {
            if (!troubled) {
                LOG.log(Level.WARNING, "The progress of course tasks cannot be written at the moment: {0}",
                        e.getClass().getName());
            }
            troubled = true;
            saveOneByOne(steps, workers);
        }
    }

    /** Finds those that cannot be written although the database is there, so that they do not hold up the others. */
    private void saveOneByOne(List<Advance> steps, Executor workers) {
        for (Advance step : steps) {
            try {
                boolean written = !ledger.advance(node, List.of(step)).isEmpty();
                unsaved.remove(step.task());
                saved(step, written, workers);
            } catch (RuntimeException e) {
                if (!databaseAnswers()) {
                    return;
                }
                Optional.ofNullable(active.get(step.task())).ifPresent(rehearsal -> fail(rehearsal, e));
            }
        }
    }

    private boolean databaseAnswers() {
        try {
            return ledger.renew(node);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void saved(Advance step, boolean written, Executor workers) {
        Rehearsal rehearsal = active.get(step.task());
        if (rehearsal == null) {
            return;
        }
        if (!written || step.end().isPresent()) {
            forget(step.task());
        } else {
            rehearsal.takeWork()
                    .ifPresentOrElse(todo -> begin(todo, rehearsal, workers), () -> schedule(rehearsal));
        }
    }

    private void begin(Rehearsal.Work todo, Rehearsal rehearsal, Executor workers) {
        Claim claim = rehearsal.claim();
        switch (todo) {
            case PREPARE -> perform(workers, rehearsal, todo, () -> {
                Plan plan = work.plan(claim.owner(), claim.courses());
                Pace pace = work.pace(claim.owner());
                return () -> rehearsal.begin(plan, pace, System.nanoTime());
            });
            case RELOAD -> {
                String course = rehearsal.currentCourse().id();
                perform(workers, rehearsal, todo, () -> {
                    Optional<Course> newer = work.course(claim.owner(), course);
                    return () -> rehearsal.reloaded(newer, System.nanoTime());
                });
            }
            case SOLVE -> {
                Course course = rehearsal.currentCourse();
                int item = course.items().indexOf(rehearsal.currentItem());
                perform(workers, rehearsal, todo, () -> {
                    Solution solution = work.solve(claim.owner(), course, item);
                    return () -> rehearsal.solved(solution, null, System.nanoTime());
                });
            }
        }
    }

    /** Work whose outcome is applied by the next tick. */
    private interface Job {
        Runnable call();
    }

    private void perform(Executor workers, Rehearsal rehearsal, Rehearsal.Work todo, Job job) {
        Runnable task = () -> {
            Runnable outcome;
            try {
                Runnable success = job.call();
                outcome = () -> {
                    attempts.remove(task(rehearsal));
                    success.run();
                };
            } catch (RuntimeException e) {
                outcome = () -> troubled(rehearsal, todo, e);
            }
            Runnable applied = outcome;
            notes.add(() -> apply(rehearsal, todo, applied));
        };
        try {
            workers.execute(task);
        } catch (RejectedExecutionException e) {
            notes.add(() -> apply(rehearsal, todo, () -> rehearsal.again(todo, System.nanoTime() + SECOND)));
        }
    }

    private void apply(Rehearsal rehearsal, Rehearsal.Work done, Runnable outcome) {
        if (done == Rehearsal.Work.SOLVE) {
            exercises.ended();
        }
        if (isActive(rehearsal)) {
            try {
                outcome.run();
                schedule(rehearsal);
            } catch (RuntimeException e) {
                fail(rehearsal, e);
            }
        }
    }

    private void troubled(Rehearsal rehearsal, Rehearsal.Work todo, RuntimeException trouble) {
        int attempt = attempts.merge(task(rehearsal), 1, Integer::sum);
        long now = System.nanoTime();
        boolean passing = trouble instanceof Unavailable || !(trouble instanceof DomainException);
        if (passing && attempt < ATTEMPTS) {
            rehearsal.again(todo, now + (SECOND << attempt - 1));
            return;
        }
        attempts.remove(task(rehearsal));
        if (todo == Rehearsal.Work.SOLVE) {
            rehearsal.solved(null, reason(trouble), now);
        } else if (todo == Rehearsal.Work.RELOAD) {
            rehearsal.reloaded(Optional.empty(), now);
        } else {
            fail(rehearsal, trouble);
        }
    }

    private void fail(Rehearsal rehearsal, RuntimeException trouble) {
        if (!(trouble instanceof DomainException)) {
            LOG.log(Level.ERROR, "Course task " + task(rehearsal).value() + " cannot go on", trouble);
        }
        CourseTaskId task = task(rehearsal);
        forget(task);
        try {
            ledger.fail(task, reason(trouble));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Course task {0} could not be failed: {1}", task.value(), e.getClass().getName());
        }
    }

    private static String reason(RuntimeException trouble) {
        return trouble instanceof DomainException refusal ? refusal.getMessage() : "Something went wrong on the server.";
    }

    private void accept(Claim claim, UUID claimant) {
        if (!claimant.equals(node)) {
            running.decrementAndGet();
            return;
        }
        Rehearsal rehearsal = new Rehearsal(claim, System.nanoTime());
        if (active.put(claim.task(), rehearsal) != null) {
            running.decrementAndGet();
            unsaved.remove(claim.task());
        }
        attempts.remove(claim.task());
        schedule(rehearsal);
    }

    private void schedule(Rehearsal rehearsal) {
        timetable.add(new Due(rehearsal, rehearsal.due()));
    }

    private void forget(CourseTaskId task) {
        Rehearsal forgotten = active.remove(task);
        if (forgotten != null) {
            running.decrementAndGet();
            attempts.remove(task);
            unsaved.remove(task);
            forgotten.takeWork().filter(Rehearsal.Work.SOLVE::equals).ifPresent(promised -> exercises.ended());
        }
    }

    private boolean isActive(Rehearsal rehearsal) {
        return active.get(task(rehearsal)) == rehearsal;
    }

    private void abandon(String why) {
        LOG.log(running.get() > 0 ? Level.WARNING : Level.DEBUG, why);
        node = null;
        notes.add(() -> {
            List.copyOf(active.keySet()).forEach(this::forget);
            timetable.clear();
        });
    }

    private boolean leaseOver(long now) {
        return now - renewedAt > LEASE_NANOS;
    }

    private static CourseTaskId task(Rehearsal rehearsal) {
        return rehearsal.claim().task();
    }
}
