package palaestra.codegen.remote;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import palaestra.codegen.catalogue.ModelEntry;
import palaestra.codegen.health.Vitals;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.generation.RunningAnswer;
import palaestra.domain.shared.Unavailable;
import palaestra.domain.shared.Unavailable.Cause;

/** A model behind HTTP, in whatever protocol: guarded, watched, and with every failure in the domain's words. */
public class RemoteCodeModel implements CodeModel {

    private static final Logger LOG = System.getLogger(RemoteCodeModel.class.getName());
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    private final ModelEntry entry;
    private final Upstream upstream;
    private final Vitals vitals;
    private final CallGuard guard;
    private final StreamClient streams;

    /** @param connections carry the calls, as many at once as the entry's {@code maxConcurrent} */
    public RemoteCodeModel(ModelEntry entry, Upstream upstream, Vitals vitals, Connections connections) {
        this(entry, upstream, vitals, connections, RECOVERY);
    }

    RemoteCodeModel(ModelEntry entry, Upstream upstream, Vitals vitals, Connections connections, Duration recovery) {
        this.entry = entry;
        this.upstream = upstream;
        this.vitals = vitals;
        this.guard = new CallGuard(entry, connections.calls(), recovery);
        this.streams = connections.streams();
    }

    @Override
    public ModelInfo info() {
        return entry.info();
    }

    @Override
    public Generated generate(GenerationRequest request) {
        long start = System.nanoTime();
        try {
            Generated generated = guard.run(() -> upstream.ask(request, start + entry.timeout().toNanos()));
            vitals.answered();
            return generated;
        } catch (ExecutionException e) {
            Unavailable failure = unavailable(e.getCause());
            vitals.failed(failure, Duration.ofNanos(System.nanoTime() - start));
            throw failure;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(Cause.TIMED_OUT, sentence("was given up because the server stops"), e);
        }
    }

    @Override
    public RunningAnswer chat(Conversation conversation, Consumer<String> onText) {
        return upstream.chat(conversation).map(question -> stream(question, onText))
                .orElseGet(() -> CodeModel.super.chat(conversation, onText));
    }

    @Override
    public RunningAnswer complete(CompletionRequest request, Consumer<String> onText) {
        return upstream.complete(request).map(question -> stream(question, onText))
                .orElseGet(() -> CodeModel.super.complete(request, onText));
    }

    private RunningAnswer stream(StreamedQuestion question, Consumer<String> onText) {
        long start = System.nanoTime();
        StreamBounds bounds = new StreamBounds(entry.connectTimeout(), entry.firstByteTimeout(), entry.idleTimeout(),
                start + entry.timeout().toNanos());
        StreamedAnswer answer = new StreamedAnswer(onText);
        guard.start(() -> answer.attempt(() -> new StreamCall(streams, question, bounds, answer::deliver)))
                .whenComplete((generated, failure) -> {
                    if (failure == null) {
                        vitals.answered();
                        answer.complete(generated);
                    } else if (!answer.hasEnded()) {
                        fail(answer, failure, Duration.ofNanos(System.nanoTime() - start));
                    }
                });
        return answer;
    }

    private void fail(StreamedAnswer answer, Throwable cause, Duration after) {
        try {
            Unavailable failure = unavailable(cause instanceof CompletionException ? cause.getCause() : cause);
            vitals.failed(failure, after);
            answer.fail(failure);
        } catch (RuntimeException | Error unexpected) {
            LOG.log(Level.WARNING, "An answer failed unexpectedly.", unexpected);
            answer.fail(new Unavailable(Cause.NONSENSE, sentence("failed"), unexpected));
        }
    }

    private Unavailable unavailable(Throwable failure) {
        if (failure instanceof UpstreamFailure upstreamFailure) {
            return new Unavailable(upstreamFailure.reason(), sentence(failure.getMessage()), failure);
        }
        if (failure instanceof CircuitBreakerOpenException) {
            return new Unavailable(Cause.UNREACHABLE, sentence("failed so often that calls to it pause"), failure);
        }
        if (failure instanceof BulkheadException) {
            return new Unavailable(Cause.BUSY, sentence("is busy with as many calls as it may have"), failure);
        }
        if (failure instanceof TimeoutException) {
            return new Unavailable(Cause.TIMED_OUT, sentence("did not answer in time"), failure);
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException("The call of model " + entry.id() + " failed unexpectedly.", failure);
    }

    private String sentence(String end) {
        return "The model " + entry.id() + " " + end + ".";
    }
}
