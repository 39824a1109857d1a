package palaestra.api.ops;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs checks that may hang. One that hangs is not started again before it ends, however often it is asked for, so that
 * probing a dead database or broker does not use up the server's threads.
 */
@ApplicationScoped
public class TimedChecks {

    private static final Logger LOG = System.getLogger(TimedChecks.class.getName());

    private static final long SECONDS = 2;

    private final Map<String, Future<Boolean>> underWay = new ConcurrentHashMap<>();

    @Resource
    private ManagedExecutorService executor;

    /** Whether the check says yes within 2 s; no if it fails. */
    public boolean succeeds(String name, Callable<Boolean> check) {
        Future<Boolean> running = underWay.compute(name, (key, earlier) ->
                earlier == null || earlier.isDone() ? executor.submit(check) : earlier);
        try {
            return running.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.log(Level.WARNING, "Health check {0}: no answer within {1} s", name, SECONDS);
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "Health check {0}: {1}", name, e.getCause().toString());
        }
        return false;
    }
}
