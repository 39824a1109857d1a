package palaestra.codegen.remote;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import palaestra.codegen.catalogue.BackEnd;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationRequest;

/** One server of a model: guarded, and left alone while it is known to be dead. */
public final class Server {

    private static final Duration PROBE = Duration.ofSeconds(5);

    private final BackEnd backEnd;
    private final Upstream upstream;
    private final Standing standing;
    private final CallGuard guard;
    private final StreamClient streams;

    public Server(BackEnd backEnd, Upstream upstream, Connections connections) {
        this(backEnd, upstream, connections, Duration.ofSeconds(1));
    }

    /** @param firstPause before the server is tried again when it has been given up */
    Server(BackEnd backEnd, Upstream upstream, Connections connections, Duration firstPause) {
        this.backEnd = backEnd;
        this.upstream = upstream;
        this.standing = new Standing(backEnd.name(), firstPause);
        this.guard = new CallGuard(backEnd, connections.calls());
        this.streams = connections.streams();
    }

    String name() {
        return backEnd.name();
    }

    int weight() {
        return backEnd.weight();
    }

    Standing standing() {
        return standing;
    }

    /**
     * Whether to call it now. Of a server that was given up one caller is told yes, when it is due to be tried again
     * and no probe does that.
     */
    boolean admits() {
        Duration late = upstream.probe().isPresent() ? PROBE.plus(PROBE) : Duration.ZERO;
        return standing.isGood() || standing.pause().isZero() && standing.claimTrial(late);
    }

    CompletionStage<Generated> generate(GenerationRequest request, long deadline) {
        return watched(guard.start(() -> CompletableFuture.completedFuture(
                upstream.ask(request, Math.min(deadline, ownDeadline())))));
    }

    CompletionStage<Generated> stream(Function<Upstream, StreamedQuestion> wish, StreamedAnswer answer,
            boolean inPieces, long deadline) {
        StreamBounds bounds = new StreamBounds(backEnd.limits().connect(), backEnd.limits().firstByte(),
                backEnd.limits().idle(), Math.min(deadline, ownDeadline()));
        Supplier<StreamCall> attempt = () -> new StreamCall(streams, wish.apply(upstream), bounds, text -> {
            standing.readmit();
            if (inPieces) {
                answer.deliver(text);
            }
        });
        return watched(guard.start(() -> answer.attempt(attempt)));
    }

    /** Asks a server that was given up, and is due to be tried again, whether it is there, and waits for nothing. */
    void probe(Runnable onLife) {
        upstream.probe().filter(request -> standing.claimTrial(Duration.ZERO)).ifPresent(request ->
                status(request).whenComplete((status, failure) -> {
                    if (failure == null && status < 500 && status != 429) {
                        standing.readmit();
                        onLife.run();
                    }
                }));
    }

    private CompletableFuture<Integer> status(HttpRequest request) {
        HttpClient client = streams.connectingWithin(backEnd.limits().connect());
        CompletableFuture<Integer> status = new CompletableFuture<Integer>()
                .orTimeout(PROBE.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<HttpResponse<Void>> exchange = client.sendAsync(request, response -> {
            status.complete(response.statusCode());
            return HttpResponse.BodySubscribers.discarding();
        });
        exchange.whenComplete((response, failure) -> {
            if (failure != null) {
                status.completeExceptionally(failure);
            }
        });
        // What the body says does not matter, and it may be endless.
        status.whenComplete((known, failure) -> exchange.cancel(true));
        return status;
    }

    private long ownDeadline() {
        return System.nanoTime() + backEnd.limits().timeout().toNanos();
    }

    private CompletionStage<Generated> watched(CompletionStage<Generated> answer) {
        return answer.whenComplete((generated, failure) -> {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            if (cause == null) {
                standing.answered();
            } else if (cause instanceof UpstreamFailure known) {
                standing.failed(known);
            } else if (cause instanceof TimeoutException) {
                standing.failed(UpstreamFailure.timedOut(cause));
            }
        });
    }
}
