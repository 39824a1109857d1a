package palaestra.codegen.remote;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import palaestra.codegen.catalogue.ModelEntry;
import palaestra.domain.generation.Generated;

/**
 * Stands before one model: an open circuit refuses at once, the timeout bounds all attempts together, a failed
 * attempt is repeated while no answer had begun, and the bulkhead bounds the attempts that are really under way, also
 * those that nobody waits for any more.
 *
 * <p>Built on the programmatic API of SmallRye Fault Tolerance because MicroProfile's annotations keep one circuit per
 * method, so that one dead model would cut off all others. It takes two guards because within one guard the timeout
 * would bound each attempt, not all of them.
 */
class CallGuard {

    private static final Logger LOG = System.getLogger(CallGuard.class.getName());
    private static final TypeLiteral<CompletionStage<Generated>> ANSWER = new TypeLiteral<>() {
    };

    private final Guard whole;
    private final Guard attempt;

    /**
     * @param threads run the attempts, so that a caller can leave while a socket still blocks
     * @param recovery how long an open circuit stays open before it lets one call try
     */
    CallGuard(ModelEntry entry, Executor threads, Duration recovery) {
        whole = Guard.create()
                .withDescription(entry.id())
                .withCircuitBreaker()
                    .requestVolumeThreshold(8)
                    .failureRatio(0.5)
                    .successThreshold(1)
                    .delay(recovery.toMillis(), ChronoUnit.MILLIS)
                    .when(CallGuard::serverAtFault)
                    .onStateChange(state -> log(entry.id(), state))
                    .done()
                .withTimeout()
                    .duration(entry.timeout().toMillis(), ChronoUnit.MILLIS)
                    .done()
                .build();
        attempt = Guard.create()
                .withDescription(entry.id())
                .withBulkhead()
                    .limit(entry.maxConcurrent())
                    .queueSize(1)
                    .done()
                .withRetry()
                    .maxRetries(entry.retries())
                    .delay(150, ChronoUnit.MILLIS)
                    .jitter(100, ChronoUnit.MILLIS)
                    .maxDuration(entry.timeout().toMillis(), ChronoUnit.MILLIS)
                    .whenException(failure -> failure instanceof UpstreamFailure upstream && upstream.repeatable())
                    .done()
                .withThreadOffload(true)
                .withThreadOffloadExecutor(threads)
                .build();
    }

    /**
     * Runs the call within the guard's bounds and waits for it.
     *
     * @throws ExecutionException with the call's or the guard's exception as its cause
     */
    Generated run(Supplier<Generated> call) throws ExecutionException, InterruptedException {
        return start(() -> CompletableFuture.completedFuture(call.get())).toCompletableFuture().get();
    }

    /** Starts the call within the guard's bounds; fails as the call does, or as the guard. */
    CompletionStage<Generated> start(Supplier<CompletionStage<Generated>> call) {
        return whole.get(() -> attempt.get(call::get, ANSWER), ANSWER);
    }

    private static boolean serverAtFault(Throwable failure) {
        return failure instanceof UpstreamFailure upstream ? upstream.serverAtFault()
                : !(failure instanceof BulkheadException || failure instanceof CancellationException);
    }

    private static void log(String model, CircuitBreakerState state) {
        switch (state) {
            case OPEN -> LOG.log(Level.WARNING, "Model {0} failed so often that calls to it pause.", model);
            case HALF_OPEN -> LOG.log(Level.INFO, "Model {0} is given another try.", model);
            case CLOSED -> LOG.log(Level.INFO, "Calls to model {0} go on.", model);
        }
    }
}
