package palaestra.codegen;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import palaestra.codegen.catalogue.ModelEntry;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.EditRequest;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.ModelHealth;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.generation.RunningAnswer;

/** A model as the catalogue serves it: it knows how many answers are under way, so that none is cut off. */
final class ServedModel implements CodeModel {

    /** Whoever found the model may call it so much later, even if the catalogue has changed since. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    /** What is behind it. */
    record Parts(CodeModel model, Supplier<ModelHealth> health, Runnable probe, Runnable close) {
    }

    private final ModelEntry entry;
    private final Parts parts;
    private int running;
    private Instant retired;

    ServedModel(ModelEntry entry, Parts parts) {
        this.entry = entry;
        this.parts = parts;
    }

    ModelEntry entry() {
        return entry;
    }

    ModelHealth health() {
        return parts.health().get();
    }

    void probe() {
        parts.probe().run();
    }

    /** The catalogue does not name it any more. */
    synchronized void retire(Instant now) {
        retired = now;
    }

    /** Whether it is retired and nobody needs it any more. */
    synchronized boolean isDone(Instant now) {
        return retired != null && running == 0 && !now.isBefore(retired.plus(GRACE));
    }

    void close() {
        parts.close().run();
    }

    @Override
    public ModelInfo info() {
        return entry.info();
    }

    @Override
    public Generated generate(GenerationRequest request) {
        begin();
        try {
            return parts.model().generate(request);
        } finally {
            end();
        }
    }

    @Override
    public RunningAnswer chat(Conversation conversation, Consumer<String> onText) {
        return counted(() -> parts.model().chat(conversation, onText));
    }

    @Override
    public RunningAnswer complete(CompletionRequest request, Consumer<String> onText) {
        return counted(() -> parts.model().complete(request, onText));
    }

    @Override
    public RunningAnswer edit(EditRequest request, Consumer<String> onText) {
        return counted(() -> parts.model().edit(request, onText));
    }

    private RunningAnswer counted(Supplier<RunningAnswer> call) {
        begin();
        boolean started = false;
        try {
            RunningAnswer answer = call.get();
            answer.outcome().whenComplete((generated, failure) -> end());
            started = true;
            return answer;
        } finally {
            if (!started) {
                end();
            }
        }
    }

    private synchronized void begin() {
        running++;
    }

    private synchronized void end() {
        running--;
    }
}
