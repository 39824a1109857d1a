package palaestra.codegen.recall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import palaestra.codegen.EndedAnswer;
import palaestra.codegen.health.Vitals;
import palaestra.codegen.token.Tokens;
import palaestra.domain.generation.ChatTurn;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.generation.RunningAnswer;
import palaestra.domain.shared.Unavailable;

/**
 * Answers with the function of the corpus that fits best, its origin in a comment before it, in the richest form that
 * the request's length allows. Says so where nothing fits. Equal requests get equal answers; sampling but for the
 * length changes nothing.
 */
public class RecallModel implements CodeModel {

    /** Below it, too many of the request's words are missing for the function to be what was meant. */
    private static final double LEAST_FIT = 0.65;
    /** How much worse than the best a function may fit that is shown because the best one is too long. */
    private static final double NEAR_BEST = 0.05;

    private final ModelInfo info;
    private final RecallIndex index;
    private final Vitals vitals;

    private RecallModel(ModelInfo info, RecallIndex index, Vitals vitals) {
        this.info = info;
        this.index = index;
        this.vitals = vitals;
    }

    /**
     * Opens the model; the first time with a data directory, its index is copied there.
     *
     * @throws UncheckedIOException if the data directory cannot be written
     */
    public static RecallModel open(ModelInfo info, Path dataDirectory, Vitals vitals) {
        try {
            RecallModel model = new RecallModel(info, RecallIndex.open(dataDirectory), vitals);
            // Loads what the first request would otherwise wait for.
            model.index.find(Language.PYTHON, "sort a list");
            Tokens.count("");
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded model cannot be opened in " + dataDirectory, e);
        }
    }

    @Override
    public ModelInfo info() {
        return info;
    }

    @Override
    public Generated generate(GenerationRequest request) {
        long start = System.nanoTime();
        try {
            List<Found> found = index.find(request.language(), request.prompt());
            int maxTokens = request.sampling().maxTokens();
            String text = answer(found, request, maxTokens).orElseGet(
                    () -> Tokens.cut(Skeleton.of(request.language(), request.prompt()), maxTokens));
            vitals.answered();
            return new Generated(text, Tokens.count(request.prompt()), Tokens.count(text));
        } catch (IOException e) {
            Unavailable failure = new Unavailable(Unavailable.Cause.UNREACHABLE,
                    "The model " + id() + " cannot read its index.", e);
            vitals.failed(failure, Duration.ofNanos(System.nanoTime() - start));
            throw failure;
        }
    }

    /** Answers the last thing the user said, in the language that it names, else in Python. */
    @Override
    public RunningAnswer chat(Conversation conversation, Consumer<String> onText) {
        String question = conversation.turns().stream().filter(turn -> turn.role() == ChatTurn.Role.USER)
                .reduce((earlier, later) -> later).map(ChatTurn::content).orElse("");
        try {
            Generated answer = generate(new GenerationRequest(languageOf(question), question,
                    conversation.sampling()));
            answer.text().lines().map(line -> line + "\n").forEach(onText);
            return EndedAnswer.with(answer);
        } catch (Unavailable e) {
            return EndedAnswer.failed(e);
        }
    }

    private static Language languageOf(String question) {
        String words = question.toLowerCase(Locale.ROOT);
        return words.contains("javascript") ? Language.JAVASCRIPT
                : words.matches("(?s).*\\bjava\\b.*") ? Language.JAVA : Language.PYTHON;
    }

    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty if nothing fits the request. */
    private static Optional<String> answer(List<Found> found, GenerationRequest request, int maxTokens) {
        List<Found> fitting = found.stream().filter(candidate -> candidate.fit() >= LEAST_FIT).toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        LanguageStyle style = LanguageStyle.of(request.language());
        Found best = fitting.get(0);
        return fitting.stream().filter(candidate -> candidate.fit() >= best.fit() - NEAR_BEST)
                .flatMap(candidate -> within(candidate, style, maxTokens).stream()).findFirst()
                .or(() -> Optional.of(Tokens.cut(withOrigin(best, cutOff(best), style), maxTokens)));
    }

    private static Optional<String> within(Found found, LanguageStyle style, int maxTokens) {
        return found.variants().stream().filter(variant -> variant.tokens() <= maxTokens)
                .map(variant -> withOrigin(found, variant, style))
                .filter(text -> Tokens.count(text) <= maxTokens).findFirst();
    }

    /** What is left to show of a function that fits in no variant: the beginning of its plain code. */
    private static Variant cutOff(Found found) {
        Variant plain = found.variants().stream().filter(variant -> !variant.shortened())
                .reduce((richer, plainer) -> plainer).orElseThrow();
        return new Variant(plain.text(), plain.tokens(), true);
    }

    private static String withOrigin(Found found, Variant variant, LanguageStyle style) {
        CorpusSource source = found.source();
        String origin = found.qualifiedName() + ", " + source.label() + " " + source.version() + " ("
                + source.licence() + ")" + (variant.shortened() ? ", shortened" : "");
        return style.comment(origin) + "\n" + variant.text();
    }
}
