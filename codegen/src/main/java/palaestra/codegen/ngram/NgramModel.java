package palaestra.codegen.ngram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import palaestra.codegen.EndedAnswer;
import palaestra.codegen.LanguageGuess;
import palaestra.codegen.Limits;
import palaestra.codegen.bundled.BundledFiles;
import palaestra.codegen.health.Vitals;
import palaestra.codegen.token.Tokens;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.generation.RunningAnswer;
import palaestra.domain.generation.Sampling;

/**
 * Completes at the cursor with what usually comes there, in the corpus and in the caller's file. Where the language is
 * not known and the text does not tell it, the file speaks alone. Equal requests get equal answers.
 */
public class NgramModel implements CodeModel {

    private static final BundledFiles TABLES = new BundledFiles("ngram", "/ngram");

    private final ModelInfo info;
    private final Map<Language, NgramTable> tables;
    private final Vitals vitals;

    private NgramModel(ModelInfo info, Map<Language, NgramTable> tables, Vitals vitals) {
        this.info = info;
        this.tables = tables;
        this.vitals = vitals;
    }

    /**
     * Opens the model; the first time with a data directory, its tables are copied there.
     *
     * @throws UncheckedIOException if the data directory cannot be written
     */
    public static NgramModel open(ModelInfo info, Path dataDirectory, Vitals vitals) {
        try {
            Path folder = TABLES.install(dataDirectory);
            NgramModel model;
            try {
                model = new NgramModel(info, tables(folder), vitals);
            } catch (IOException e) {
                BundledFiles.delete(folder);
                model = new NgramModel(info, tables(TABLES.install(dataDirectory)), vitals);
            }
            model.warmUp();
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded model cannot be opened in " + dataDirectory, e);
        }
    }

    /** The name of a language's table. */
    public static String fileOf(Language language) {
        return language.name().toLowerCase(Locale.ROOT) + ".ngram";
    }

    private static Map<Language, NgramTable> tables(Path folder) throws IOException {
        Map<Language, NgramTable> tables = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            tables.put(language, NgramTable.open(folder.resolve(fileOf(language))));
        }
        return tables;
    }

    /** Loads what the first request would otherwise wait for. */
    private void warmUp() {
        Tokens.count("");
        for (Language language : Language.values()) {
            completion(new CompletionRequest("x = ", "", Optional.of(language), 1, new Sampling(0, 8, 1, 0, 0),
                    List.of()));
        }
    }

    @Override
    public ModelInfo info() {
        return info;
    }

    @Override
    public RunningAnswer complete(CompletionRequest request, Consumer<String> onText) {
        Generated answer = completion(request);
        if (!answer.text().isEmpty()) {
            onText.accept(answer.text());
        }
        vitals.answered();
        return EndedAnswer.with(answer);
    }

    private Generated completion(CompletionRequest request) {
        Optional<Language> language = LanguageGuess.of(request);
        NgramTable table = language.map(tables::get).orElseGet(NgramTable::empty);
        Syntax syntax = language.map(Syntax::of).orElse(Syntax.OTHER);
        Completer.Completion completion = new Completer(request, syntax, table).complete();
        return new Limits(request).applied(completion.text(), completion.finish());
    }

    /** The tables' memory is given back by the garbage collector. */
    public void close() {
        tables.clear();
    }
}
