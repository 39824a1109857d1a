package palaestra.codegen.infill;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import palaestra.domain.generation.CompletionRequest;

/**
 * A completion put to a model that was trained to fill in: {@link #prompt()}, {@link #suffix()} and {@link #stops()}
 * are what to ask of a server's completions, {@link #code} makes the completion of the whole answer. Such a model
 * repeats nothing, so nothing but a doubled blank is trimmed.
 */
public final class FillIn {

    private static final int MAX_STOPS = 4;

    private final Markers markers;
    private final CompletionRequest request;
    private final Surroundings around;
    private final LineEnds lineEnds;

    private FillIn(Markers markers, CompletionRequest request, Surroundings around) {
        this.markers = markers;
        this.request = request;
        this.around = around;
        this.lineEnds = LineEnds.of(request.prefix(), request.suffix());
    }

    /**
     * As much of the surroundings as fits beside the answer, at most 8,192 tokens.
     *
     * @param contextTokens of the model, for question and answer together
     */
    public static FillIn of(Markers markers, CompletionRequest request, int contextTokens) {
        int room = contextTokens - request.sampling().maxTokens() - CompletionQuestion.TOKENS_OF_FRAME;
        return new FillIn(markers, request, Surroundings.withLf(request.prefix(), request.suffix())
                .within(Math.min(CompletionQuestion.MAX_TOKENS_AROUND, room)));
    }

    public String prompt() {
        return markers == Markers.SERVER ? before() : markers.prompt(before(), after());
    }

    /** The server's own parameter; empty where the prompt says it all. */
    public Optional<String> suffix() {
        return Optional.of(after()).filter(after -> markers == Markers.SERVER && !after.isEmpty());
    }

    /** The caller's stops and, as far as protocols take them, the markers. */
    public List<String> stops() {
        return Stream.concat(request.stops().stream(), markers.words().stream()).limit(MAX_STOPS).toList();
    }

    /** @param answer all that the model wrote */
    public Cleaned code(String answer) {
        String bounded = Body.before(markers.words(), LineEnds.toLf(answer));
        String code = Body.before(request.stops(), withoutDoubledBlank(Markers.ESCAPES.unescape(bounded)));
        Overlap overlap = new Overlap(around, false);
        return Cleaned.firstLines(code, request.maxLines(), overlap.needsBreak(), lineEnds);
    }

    /** Some models begin a word with its blank even where the cursor stands behind one. */
    private String withoutDoubledBlank(String code) {
        boolean oneBlank = code.startsWith(" ") && !code.startsWith("  ");
        return oneBlank && around.prefix().endsWith(" ") && around.suffix().startsWith("\n") ? code.substring(1) : code;
    }

    private String before() {
        return Markers.ESCAPES.escape(around.prefix());
    }

    private String after() {
        return Markers.ESCAPES.escape(around.suffix());
    }
}
