package palaestra.domain.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.domain.shared.Background;

/**
 * Lets models speak, and records each use when it has ended, however it ended. What is asked of the model is asked as
 * {@link CodeModel} describes; the record is written later, on another thread.
 */
@ApplicationScoped
public class StreamedGeneration {

    private final UsageRecorder recorder;
    private final TokenCounter tokens;
    private final Executor background;
    private final Clock clock;
    private final boolean storesText;

    protected StreamedGeneration() {
        this(null, null, (Executor) null, null, false);
    }

    @Inject
    public StreamedGeneration(UsageRecorder recorder, TokenCounter tokens, Background background,
            Clock clock,
            @ConfigProperty(name = "palaestra.usage.store-text", defaultValue = "false") boolean storesText) {
        this(recorder, tokens, (Executor) background, clock, storesText);
    }

    StreamedGeneration(UsageRecorder recorder, TokenCounter tokens, Executor background, Clock clock,
            boolean storesText) {
        this.recorder = recorder;
        this.tokens = tokens;
        this.background = background;
        this.clock = clock;
        this.storesText = storesText;
    }

    public RunningAnswer chat(ModelUser user, CodeModel model, Conversation conversation, Consumer<String> onText) {
        String prompt = conversation.turns().stream().map(ChatTurn::content).collect(Collectors.joining("\n"));
        return recorded(new MeteredAnswer.Use(user, model.id(), null, prompt),
                onPiece -> model.chat(conversation, onPiece), onText);
    }

    public RunningAnswer complete(ModelUser user, CodeModel model, CompletionRequest request,
            Consumer<String> onText) {
        return recorded(new MeteredAnswer.Use(user, model.id(), request.language().orElse(null),
                request.prefix() + request.suffix()), onPiece -> model.complete(request, onPiece), onText);
    }

    public RunningAnswer edit(ModelUser user, CodeModel model, EditRequest request, Consumer<String> onText) {
        return recorded(new MeteredAnswer.Use(user, model.id(), Language.named(request.language()).orElse(null),
                request.prefix() + request.code() + request.suffix() + request.instruction()),
                onPiece -> model.edit(request, onPiece), onText);
    }

    private RunningAnswer recorded(MeteredAnswer.Use use, Function<Consumer<String>, RunningAnswer> start,
            Consumer<String> onText) {
        MeteredAnswer meter = new MeteredAnswer(use, onText);
        RunningAnswer answer = start.apply(meter::piece);
        return meter.of(answer, (generated, failure) -> background.execute(
                () -> recorder.record(meter.usage(generated, failure, tokens, clock.instant(),
                        storesText && !use.user().confidential()))));
    }
}
