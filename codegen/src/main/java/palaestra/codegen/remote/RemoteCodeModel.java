package palaestra.codegen.remote;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import palaestra.codegen.catalogue.ModelEntry;
import palaestra.codegen.health.Vitals;
import palaestra.domain.generation.Capability;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.EditRequest;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.ModelHealth;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.generation.RunningAnswer;
import palaestra.domain.shared.Unavailable;
import palaestra.domain.shared.Unavailable.Cause;

/** A model behind HTTP, on however many servers: guarded, watched, and with every failure in the domain's words. */
public class RemoteCodeModel implements CodeModel {

    private static final Logger LOG = System.getLogger(RemoteCodeModel.class.getName());

    private final ModelEntry entry;
    private final Servers servers;
    private final Vitals vitals;

    /** @param servers one for each of the entry's back ends */
    public RemoteCodeModel(ModelEntry entry, List<Server> servers, Vitals vitals) {
        this.entry = entry;
        this.servers = new Servers(servers);
        this.vitals = vitals;
    }

    @Override
    public ModelInfo info() {
        return entry.info();
    }

    public ModelHealth health() {
        ModelHealth health = vitals.health();
        String complaint = servers.complaint();
        return complaint.isEmpty() || !health.detail().isEmpty() ? health
                : new ModelHealth(health.model(), health.state(), complaint, health.since());
    }

    /** Looks after servers that were given up, and waits for nothing. To be called every second or so. */
    public void probe() {
        servers.probe(vitals::answered);
    }

    @Override
    public Generated generate(GenerationRequest request) {
        if (!info().can(Capability.GENERATE)) {
            return CodeModel.super.generate(request);
        }
        long start = System.nanoTime();
        long deadline = start + entry.timeout().toNanos();
        CompletableFuture<Generated> outcome = new CompletableFuture<>();
        new Relay(servers, server -> server.generate(request, deadline), failure -> isLeft(deadline),
                (generated, failure) -> {
                    if (generated == null) {
                        outcome.completeExceptionally(failed(failure, start));
                    } else {
                        vitals.answered();
                        outcome.complete(generated);
                    }
                }).start();
        return waitFor(outcome);
    }

    private Generated waitFor(CompletableFuture<Generated> outcome) {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Unavailable unavailable) {
                throw unavailable;
            }
            throw new IllegalStateException("The call of model " + entry.id() + " failed unexpectedly.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(Cause.TIMED_OUT, sentence("was given up because the server stops"), e);
        }
    }

    @Override
    public RunningAnswer chat(Conversation conversation, Consumer<String> onText) {
        return info().can(Capability.CHAT) ? stream(upstream -> upstream.chat(conversation), onText, null)
                : CodeModel.super.chat(conversation, onText);
    }

    @Override
    public RunningAnswer complete(CompletionRequest request, Consumer<String> onText) {
        return info().can(Capability.COMPLETE)
                ? stream(CodeWish.of(entry.infill(), request, info().contextTokens()), onText)
                : CodeModel.super.complete(request, onText);
    }

    @Override
    public RunningAnswer edit(EditRequest request, Consumer<String> onText) {
        return info().can(Capability.EDIT) ? stream(CodeWish.of(request, info().contextTokens()), onText)
                : CodeModel.super.edit(request, onText);
    }

    private RunningAnswer stream(CodeWish wish, Consumer<String> onText) {
        return stream(wish.question(), onText, wish::polished);
    }

    /**
     * @param polish makes the final answer of all that the model said, so that it is delivered in one piece; null
     *     where its pieces are delivered as they come
     */
    private RunningAnswer stream(Function<Upstream, StreamedQuestion> question, Consumer<String> onText,
            UnaryOperator<Generated> polish) {
        long start = System.nanoTime();
        long deadline = start + entry.timeout().toNanos();
        StreamedAnswer answer = new StreamedAnswer(onText);
        new Relay(servers, server -> server.stream(question, answer, polish == null, deadline),
                failure -> isLeft(deadline) && !answer.hasBegun() && !answer.hasEnded(),
                (generated, failure) -> {
                    if (generated != null) {
                        vitals.answered();
                        complete(answer, generated, polish);
                    } else if (!answer.hasEnded()) {
                        answer.fail(known(failed(failure, start)));
                    }
                }).start();
        return answer;
    }

    private void complete(StreamedAnswer answer, Generated generated, UnaryOperator<Generated> polish) {
        try {
            answer.complete(generated, polish);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "An answer of model " + entry.id() + " could not be cleaned up.", e);
            answer.fail(known(e));
        }
    }

    private Unavailable known(Throwable failure) {
        return failure instanceof Unavailable unavailable ? unavailable
                : new Unavailable(Cause.NONSENSE, sentence("failed"), failure);
    }

    private static boolean isLeft(long deadline) {
        return System.nanoTime() - deadline < 0;
    }

    private Throwable failed(Throwable cause, long start) {
        Unavailable failure = unavailable(cause);
        if (failure == null) {
            LOG.log(Level.WARNING, "A call of model " + entry.id() + " failed unexpectedly.", cause);
            return cause;
        }
        vitals.failed(failure, Duration.ofNanos(System.nanoTime() - start));
        return failure;
    }

    private Unavailable unavailable(Throwable failure) {
        if (failure == null) {
            return left();
        }
        if (failure instanceof UpstreamFailure known) {
            return new Unavailable(known.reason(), sentence(known.getMessage()), failure);
        }
        if (failure instanceof BulkheadException) {
            return new Unavailable(Cause.BUSY, sentence("is busy with as many calls as it may have"), failure);
        }
        return failure instanceof TimeoutException
                ? new Unavailable(Cause.TIMED_OUT, sentence("did not answer in time"), failure) : null;
    }

    /** No server was worth a call. */
    private Unavailable left() {
        Duration pause = servers.pause();
        return pause.isZero() ? new Unavailable(Cause.UNREACHABLE, sentence("failed so often that calls to it pause"))
                : new Unavailable(Cause.BUSY, sentence("is busy and asks to be left alone for another "
                        + Math.max(1, pause.toSeconds()) + " s"));
    }

    private String sentence(String end) {
        return "The model " + entry.id() + " " + end + ".";
    }
}
