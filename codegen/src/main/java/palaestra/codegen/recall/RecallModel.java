package palaestra.codegen.recall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import palaestra.codegen.EndedAnswer;
import palaestra.codegen.LanguageGuess;
import palaestra.codegen.Limits;
import palaestra.codegen.health.Vitals;
import palaestra.codegen.token.Tokens;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.CompletionRequest;
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
    /** In the middle of a file, a function that was not meant is worse than none. */
    private static final double LEAST_FIT_TO_CONTINUE = 0.75;
    private static final int MOST_TO_CONTINUE = 6;

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
            throw unreadable(e, start);
        }
    }

    private Unavailable unreadable(IOException cause, long start) {
        Unavailable failure = new Unavailable(Unavailable.Cause.UNREACHABLE,
                "The model " + id() + " cannot read its index.", cause);
        vitals.failed(failure, Duration.ofNanos(System.nanoTime() - start));
        return failure;
    }

    /** Answers the last thing the user said that is not blank, in the language that was named last, else in Python. */
    @Override
    public RunningAnswer chat(Conversation conversation, Consumer<String> onText) {
        try {
            Generated answer = new RecallChat(this::generate).answer(conversation);
            deliver(answer.text(), onText);
            return EndedAnswer.with(answer);
        } catch (Unavailable e) {
            return EndedAnswer.failed(e);
        }
    }

    /**
     * Continues after a comment or a function's head with a function that does what these say; elsewhere, or where
     * nothing fits, to the end of the line as similar functions do, or with nothing.
     */
    @Override
    public RunningAnswer complete(CompletionRequest request, Consumer<String> onText) {
        long start = System.nanoTime();
        try {
            Generated answer = completion(request);
            deliver(answer.text(), onText);
            vitals.answered();
            return EndedAnswer.with(answer);
        } catch (IOException e) {
            return EndedAnswer.failed(unreadable(e, start));
        }
    }

    private Generated completion(CompletionRequest request) throws IOException {
        Language language = LanguageGuess.of(request).orElse(Language.PYTHON);
        Continuation continuation = new Continuation(request, language);
        Optional<String> text = index.find(language, continuation.words()).stream()
                .filter(found -> found.fit() >= LEAST_FIT_TO_CONTINUE).limit(MOST_TO_CONTINUE)
                .flatMap(found -> continuation.with(found).stream()).findFirst();
        if (text.isEmpty()) {
            SimilarLine line = continuation.line();
            text = line.in(index.find(language, line.words()));
        }
        return new Limits(request).applied(text.orElse(""));
    }

    private static void deliver(String text, Consumer<String> onText) {
        for (int from = 0; from < text.length();) {
            int line = text.indexOf('\n', from);
            int end = line < 0 ? text.length() : line + 1;
            onText.accept(text.substring(from, end));
            from = end;
        }
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
        AnswerWriter writer = new AnswerWriter(request.language(), request.prompt(), maxTokens);
        Found best = fitting.get(0);
        return fitting.stream().filter(candidate -> candidate.fit() >= best.fit() - NEAR_BEST)
                .flatMap(candidate -> writer.within(candidate).stream()).findFirst()
                .or(() -> Optional.of(writer.tooLong(best)));
    }
}
