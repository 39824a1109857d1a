package palaestra.domain.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Work that somebody must do who is not the caller: on the container's threads, a few at a time, in about the order of
 * its arrival. It may come from any thread, also from one that the container does not know. The queue has no bound of
 * its own: whoever fills it has one.
 */
@ApplicationScoped
public class Background implements Executor {

    private static final Logger LOG = Logger.getLogger(Background.class.getName());
    private static final String THREADS = "java:comp/DefaultManagedExecutorService";
    private static final String CONTEXTS = "java:comp/DefaultContextService";
    private static final int MAX_WORKERS = 12;

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger workers = new AtomicInteger();
    private Executor threads;

    public Background() {
        this(null);
    }

    Background(Executor threads) {
        this.threads = threads;
    }

    /** Must be called on a thread of the application, whose context all work gets. */
    @PostConstruct
    void begin() {
        try {
            Executor ofContainer = InitialContext.doLookup(THREADS);
            ContextService contexts = InitialContext.doLookup(CONTEXTS);
            Executor inContext = contexts.createContextualProxy((Executor) Runnable::run, Executor.class);
            // The container keeps the current transaction in the context: each worker has a copy of its own, or it
            // would find itself in the transactions of others.
            threads = task -> ofContainer.execute(() -> inContext.execute(
                    () -> contexts.createContextualProxy(task, Runnable.class).run()));
        } catch (NamingException e) {
            throw new IllegalStateException("The server offers no threads.", e);
        }
    }

    /** @throws RejectedExecutionException if the container takes no work any more; nothing of it is done then */
    @Override
    public void execute(Runnable work) {
        waiting.add(work);
        if (enlisted()) {
            try {
                threads.execute(this::work);
            } catch (RejectedExecutionException e) {
                workers.decrementAndGet();
                if (waiting.remove(work)) {
                    throw e;
                }
            }
        }
    }

    private void work() {
        for (Runnable next = next(); next != null; next = next()) {
            try {
                next.run();
            } catch (RuntimeException | Error e) {
                // The worker must go on, or there would be one less for good.
                LOG.log(Level.SEVERE, "Work in the background failed.", e);
            }
        }
    }

    /** Signs the worker off when nothing waits, unless something came just then that nobody else would see. */
    private Runnable next() {
        Runnable next = waiting.poll();
        while (next == null) {
            workers.decrementAndGet();
            if (waiting.isEmpty() || !enlisted()) {
                return null;
            }
            next = waiting.poll();
        }
        return next;
    }

    private boolean enlisted() {
        int running = workers.get();
        while (running < MAX_WORKERS) {
            if (workers.compareAndSet(running, running + 1)) {
                return true;
            }
            running = workers.get();
        }
        return false;
    }
}
