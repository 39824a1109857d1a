package palaestra.domain.arena;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import palaestra.domain.generation.Capability;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.EditRequest;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.generation.RunningAnswer;
import palaestra.domain.generation.Sampling;
import palaestra.domain.generation.TokenPrice;

/** A model that answers when the test says so. */
class ScriptedModel implements CodeModel {

    private final ModelInfo info;
    private final CompletableFuture<Generated> answer = new CompletableFuture<>();
    private CompletionRequest asked;
    private boolean cancelled;

    ScriptedModel(String id, String... tags) {
        this(id, Set.of(Capability.COMPLETE), tags);
    }

    ScriptedModel(String id, Set<Capability> capabilities, String... tags) {
        info = new ModelInfo(id, Set.of(), capabilities, TokenPrice.FREE, 8_192, Set.of(tags),
                new Sampling(0, 100, 1, 0, 0));
    }

    ScriptedModel answers(String text) {
        answer.complete(new Generated(text, 3, 2));
        return this;
    }

    ScriptedModel fails() {
        answer.completeExceptionally(new IllegalStateException("scripted"));
        return this;
    }

    boolean wasAsked() {
        return asked != null;
    }

    Optional<CompletionRequest> asked() {
        return Optional.ofNullable(asked);
    }

    boolean wasCancelled() {
        return cancelled;
    }

    @Override
    public ModelInfo info() {
        return info;
    }

    @Override
    public RunningAnswer complete(CompletionRequest request, Consumer<String> onText) {
        asked = request;
        return running();
    }

    @Override
    public RunningAnswer edit(EditRequest request, Consumer<String> onText) {
        return running();
    }

    RunningAnswer running() {
        return new RunningAnswer() {
            @Override
            public CompletionStage<Generated> outcome() {
                return answer;
            }

            @Override
            public void cancel() {
                cancelled = true;
                answer.completeExceptionally(new CancellationException());
            }
        };
    }
}
