package palaestra.codegen.remote;

import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import palaestra.codegen.catalogue.BackEnd;
import palaestra.codegen.catalogue.CallLimits;
import palaestra.domain.generation.Generated;

/**
 * Stands before one server: the timeout bounds all attempts together, a failed attempt is repeated while no answer had
 * begun, and the bulkhead bounds the attempts that are really under way, also those that nobody waits for any more.
 *
 * <p>Built on the programmatic API of SmallRye Fault Tolerance because MicroProfile's annotations keep one bulkhead
 * per method, so that one slow model would hold up all others. It takes two guards because within one guard the
 * timeout would bound each attempt, not all of them.
 */
class CallGuard {

    private static final TypeLiteral<CompletionStage<Generated>> ANSWER = new TypeLiteral<>() {
    };

    private final Guard whole;
    private final Guard attempt;

    /** @param threads run the attempts, so that a caller can leave while a socket still blocks */
    CallGuard(BackEnd backEnd, Executor threads) {
        CallLimits limits = backEnd.limits();
        whole = Guard.create()
                .withDescription(backEnd.name())
                .withTimeout()
                    .duration(limits.timeout().toMillis(), ChronoUnit.MILLIS)
                    .done()
                .build();
        attempt = Guard.create()
                .withDescription(backEnd.name())
                .withBulkhead()
                    .limit(limits.maxConcurrent())
                    .queueSize(1)
                    .done()
                .withRetry()
                    .maxRetries(limits.retries())
                    .delay(150, ChronoUnit.MILLIS)
                    .jitter(100, ChronoUnit.MILLIS)
                    .maxDuration(limits.timeout().toMillis(), ChronoUnit.MILLIS)
                    .whenException(failure -> failure instanceof UpstreamFailure upstream && upstream.repeatable())
                    .done()
                .withThreadOffload(true)
                .withThreadOffloadExecutor(threads)
                .build();
    }

    /** Starts the call within the guard's bounds; fails as the call does, or as the guard. */
    CompletionStage<Generated> start(Supplier<CompletionStage<Generated>> call) {
        return whole.get(() -> attempt.get(call::get, ANSWER), ANSWER);
    }
}
