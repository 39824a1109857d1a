package palaestra.codegen.ngram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import palaestra.codegen.corpus.HeldOut;
import palaestra.codegen.ngram.Predictor.Chance;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.Sampling;

/** The next word and the rest of the line, in files of projects that the model does not know. */
class NgramQuality {

    private static final int MOST_FILES = 60;
    private static final int MOST_WORDS = 3000;
    private static final int WORD_STEP = 7;
    private static final int LINE_STEP = 9;
    private static final FileCache NO_FILE = new FileCache(new int[0]);

    private NgramTable table;
    private Language language;
    private int words;
    private final int[] rightWords = new int[3];
    private int lines;
    private final int[] rightLines = new int[3];

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhatComesNext(Language of) throws IOException {
        language = of;
        table = NgramTable.open(Path.of("target/classes/ngram").resolve(NgramModel.fileOf(of)));
        List<String> files = List.copyOf(HeldOut.files(of).values());
        int step = Math.max(1, files.size() / MOST_FILES);
        for (int i = 0; i < files.size(); i += step) {
            measureWords(files.get(i));
            measureLines(files.get(i));
        }
        StringBuilder row = new StringBuilder("| " + of.canonicalName() + " | " + words);
        for (int right : rightWords) {
            row.append(String.format(Locale.ROOT, " | %.1f %%", 100.0 * right / words));
        }
        row.append(" | ").append(lines);
        for (int right : rightLines) {
            row.append(String.format(Locale.ROOT, " | %.1f %%", 100.0 * right / lines));
        }
        Files.createDirectories(Path.of("target/quality"));
        Files.writeString(Path.of("target/quality/ngram-" + of.name().toLowerCase(Locale.ROOT) + ".md"),
                row + " |\n");
        assertThat(rightWords[2]).isPositive();
    }

    private void measureWords(String text) {
        List<Lexeme> lexemes = CodeLexer.lex(text, Syntax.of(language), Indentation.of(text)).lexemes();
        FileWords numbers = new FileWords(table);
        int[] file = lexemes.stream().limit(MOST_WORDS).mapToInt(one -> numbers.id(one.word(), one.kind())).toArray();
        IntList context = new IntList();
        context.add(NgramTable.END);
        Predictor corpus = new Predictor(table, numbers, NO_FILE);
        for (int i = 0; i < file.length; i++) {
            if (i % WORD_STEP == WORD_STEP - 1) {
                words++;
                FileCache seen = new FileCache(Arrays.copyOf(file, i));
                rightWords[0] += trigram(context, numbers) == file[i] ? 1 : 0;
                rightWords[1] += first(corpus, context) == file[i] ? 1 : 0;
                rightWords[2] += first(new Predictor(table, numbers, seen), context) == file[i] ? 1 : 0;
            }
            context.add(file[i]);
        }
    }

    private static int first(Predictor predictor, IntList context) {
        List<Chance> chances = predictor.next(context, Set.of());
        return chances.isEmpty() ? -1 : chances.get(0).word();
    }

    /** The most frequent word after the last two, else after the last one, else of all. */
    private int trigram(IntList context, FileWords numbers) {
        for (int length = Math.min(2, context.size()); length >= 0; length--) {
            int node = 0;
            for (int place = length; place >= 1 && node >= 0; place--) {
                node = table.child(length - place, node, numbers.inTable(context.fromEnd(place)));
            }
            int best = -1;
            int most = 0;
            for (int child = node < 0 ? 0 : table.firstChild(length, node);
                    node >= 0 && child < table.firstChild(length, node + 1); child++) {
                int word = table.word(length + 1, child);
                if (table.count(length + 1, child) > most && (word == 0 || word >= NgramTable.FIRST_TEXT)) {
                    most = table.count(length + 1, child);
                    best = word;
                }
            }
            if (best >= 0) {
                return best;
            }
        }
        return -1;
    }

    private void measureLines(String text) {
        int start = 0;
        for (int line = 0; start < Math.min(text.length(), 30_000); line++) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String content = text.substring(start, end);
            boolean comment = content.isBlank() || content.strip().matches("(#|//|/?\\*|\"\"\").*");
            if (line % LINE_STEP == LINE_STEP - 1 && !comment) {
                lines++;
                int code = start + content.length() - content.stripLeading().length();
                String prefix = text.substring(0, code);
                String suffix = text.substring(end);
                String wanted = content.strip();
                rightLines[0] += trigramLine(prefix).equals(wanted) ? 1 : 0;
                rightLines[1] += line(prefix, suffix, false).equals(wanted) ? 1 : 0;
                rightLines[2] += line(prefix, suffix, true).equals(wanted) ? 1 : 0;
            }
            start = end + 1;
        }
    }

    private String line(String prefix, String suffix, boolean learning) {
        return new Completer(new CompletionRequest(prefix, suffix, Optional.of(language), 1,
                new Sampling(1, 128, 1, 0, 0), List.of()), Syntax.of(language), table, learning).complete().text()
                .strip();
    }

    private String trigramLine(String prefix) {
        FileWords numbers = new FileWords(table);
        IntList context = new IntList();
        context.add(NgramTable.END);
        // The line's begin is a word too, which the lexer tells only with what follows.
        CodeLexer.lex(prefix + "x", Syntax.of(language), Indentation.of(prefix)).lexemes()
                .forEach(one -> context.add(numbers.id(one.word(), one.kind())));
        IntList line = new IntList();
        for (int i = 0; i < context.size() - 1; i++) {
            line.add(context.fromEnd(context.size() - i));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            int word = trigram(line, numbers);
            if (word < NgramTable.FIRST_TEXT || LineEnd.isOne(table.word(word))) {
                break;
            }
            text.append(table.word(word));
            line.add(word);
        }
        return text.toString().strip();
    }
}
