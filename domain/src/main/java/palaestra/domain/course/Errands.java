package palaestra.domain.course;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import palaestra.domain.shared.DomainException;
import palaestra.domain.shared.Unavailable;

/**
 * Does on other threads what a rehearsal needs that takes its time, and again if it failed for a reason that may pass.
 * A few at a time: thousands of rehearsals that begin at once must not keep the threads from what else there is to do,
 * such as to say that this node is alive. For the one thread of the rehearsals.
 */
final class Errands {

    private static final long SECOND = 1_000_000_000L;
    private static final int ATTEMPTS = 4;
    private static final int MOST_AT_ONCE = 6;

    private final RehearsalWork work;
    private final Map<Rehearsal, Integer> attempts = new HashMap<>();
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger runners = new AtomicInteger();

    /** Work whose outcome is told to the rehearsal. */
    private interface Job {
        Runnable call();
    }

    Errands(RehearsalWork work) {
        this.work = work;
    }

    /**
     * Takes the work, which {@link #go} gets done.
     *
     * @param outcomes gets, on whatever thread, what tells the rehearsal how it went; that throws what the rehearsal
     *         cannot go on with
     */
    void take(Rehearsal rehearsal, Rehearsal.Work todo, Consumer<Runnable> outcomes) {
        Job job = job(rehearsal, todo);
        waiting.add(() -> outcomes.accept(outcome(rehearsal, todo, job)));
    }

    /** Sees to it that somebody does what was taken; to be called again and again. */
    void go(Executor workers) {
        for (int wanted = waiting.size(); wanted > 0 && runners.get() < MOST_AT_ONCE; wanted--) {
            runners.incrementAndGet();
            try {
                workers.execute(this::runAll);
            } catch (RejectedExecutionException e) {
                runners.decrementAndGet();
                return; // It is tried again.
            }
        }
    }

    private void runAll() {
        try {
            for (Runnable errand = waiting.poll(); errand != null; errand = waiting.poll()) {
                errand.run();
            }
        } finally {
            runners.decrementAndGet();
        }
    }

    void forget(Rehearsal rehearsal) {
        attempts.remove(rehearsal);
    }

    /** What people are told of a trouble. */
    static String reason(RuntimeException trouble) {
        return trouble instanceof DomainException refusal ? refusal.getMessage()
                : "Something went wrong on the server.";
    }

    private Job job(Rehearsal rehearsal, Rehearsal.Work todo) {
        Claim claim = rehearsal.claim();
        return switch (todo) {
            case PREPARE -> () -> {
                Plan plan = work.plan(claim.owner(), claim.courses());
                Pace pace = work.pace(claim.owner());
                return () -> rehearsal.begin(plan, pace, System.nanoTime());
            };
            case RELOAD -> {
                String course = rehearsal.currentCourse().id();
                yield () -> {
                    Optional<Course> newer = work.course(claim.owner(), course);
                    return () -> rehearsal.reloaded(newer, System.nanoTime());
                };
            }
            case SOLVE -> {
                Course course = rehearsal.currentCourse();
                int item = rehearsal.currentItem();
                yield () -> {
                    Solution solution = work.solve(claim.owner(), course, item);
                    return () -> rehearsal.solved(solution, null, System.nanoTime());
                };
            }
        };
    }

    private Runnable outcome(Rehearsal rehearsal, Rehearsal.Work todo, Job job) {
        try {
            Runnable success = job.call();
            return () -> {
                attempts.remove(rehearsal);
                success.run();
            };
        } catch (RuntimeException e) {
            return () -> troubled(rehearsal, todo, e);
        }
    }

    private void troubled(Rehearsal rehearsal, Rehearsal.Work todo, RuntimeException trouble) {
        int attempt = attempts.merge(rehearsal, 1, Integer::sum);
        long now = System.nanoTime();
        boolean passing = trouble instanceof Unavailable || !(trouble instanceof DomainException);
        if (passing && attempt < ATTEMPTS) {
            rehearsal.again(todo, now + (SECOND << attempt - 1));
            return;
        }
        attempts.remove(rehearsal);
        switch (todo) {
            case SOLVE -> rehearsal.solved(null, reason(trouble), now);
            case RELOAD -> rehearsal.reloaded(Optional.empty(), now);
            default -> throw trouble;
        }
    }
}
