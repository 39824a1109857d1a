package palaestra.codegen.ngram;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import palaestra.codegen.ngram.Lexeme.Kind;
import palaestra.codegen.ngram.Predictor.Chance;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.Finish;

/** Completes one request. Not for use twice. */
final class Completer {

    /** Farther from the cursor, the file counts no more. */
    private static final int MOST_PREFIX = 48_000;
    private static final int MOST_SUFFIX = 16_000;
    /** Further words would follow from nothing but the words before them. */
    private static final int MOST_WORDS = 160;
    private static final int MOST_BEGINNINGS = 400;
    private static final double LEAST_CHANCE = 0.03;
    private static final double LEAST_CHANCE_OF_LINE = 0.15;

    private final CompletionRequest request;
    private final Choice choice;
    private final NgramTable table;
    private final FileWords words;
    private final FileCache cache;
    private final Predictor predictor;
    private final Cursor cursor;
    private final Ending ending;
    private final Draft draft;
    private final LineSearch lines;
    private final IntList context = new IntList();
    private Finish finish = Finish.STOP;

    Completer(CompletionRequest request, Syntax syntax, NgramTable table) {
        this(request, syntax, table, true);
    }

    /** @param learning whether the file's own counts join in */
    Completer(CompletionRequest request, Syntax syntax, NgramTable table, boolean learning) {
        this.request = request;
        this.table = table;
        this.choice = new Choice(request.sampling());
        String prefix = lastLines(plain(request.prefix()));
        String suffix = plain(request.suffix());
        boolean whole = suffix.length() <= MOST_SUFFIX && prefix.length() == plain(request.prefix()).length();
        suffix = suffix.substring(0, Math.min(MOST_SUFFIX, suffix.length()));
        Indentation indentation = Indentation.of(prefix + "\n" + suffix);
        this.cursor = Cursor.at(prefix, syntax, indentation);
        List<Lexeme> after = CodeLexer.lex(suffix, syntax, indentation).lexemes();
        this.ending = Ending.of(cursor.before(), suffix, after);
        this.words = new FileWords(table);
        this.draft = new Draft(indentation, cursor.width());
        IntList file = new IntList();
        after.forEach(lexeme -> file.add(words.id(lexeme.word(), lexeme.kind())));
        file.add(NgramTable.END);
        context.add(NgramTable.END);
        cursor.before().forEach(lexeme -> {
            int word = words.id(lexeme.word(), lexeme.kind());
            file.add(word);
            context.add(word);
        });
        this.cache = new FileCache(learning ? file.toArray() : new int[0]);
        this.predictor = new Predictor(table, words, cache);
        List<Lexeme> sequel = ending.inLine() ? after : Sequel.afterLine(suffix, syntax, indentation);
        this.lines = new LineSearch(predictor, words, new Sequel(words, indentation, cursor, sequel, whole));
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n");
    }

    private static String lastLines(String prefix) {
        if (prefix.length() <= MOST_PREFIX) {
            return prefix;
        }
        int line = prefix.indexOf('\n', prefix.length() - MOST_PREFIX);
        return prefix.substring(line < 0 ? prefix.length() - MOST_PREFIX : line + 1);
    }

    /** A completion; empty where nothing sensible can be said. */
    record Completion(String text, Finish finish) {
    }

    Completion complete() {
        if (cursor.inBlockComment()) {
            return new Completion("", Finish.STOP);
        }
        String begun = cursor.begun();
        int said = choice.isCertain() ? sayLikeliestLine() : 0;
        if (said > 0) {
            begun = "";
        }
        for (int count = said; !draft.isComplete(); count++) {
            List<Chance> chances = chances(begun);
            if (chances.isEmpty() && !begun.isEmpty() && cursor.begunLexeme() != null) {
                context.add(words.id(cursor.begunLexeme().word(), cursor.begunLexeme().kind()));
                begun = "";
                chances = chances(begun);
            }
            if (chances.isEmpty()) {
                break;
            }
            Chance chosen = choice.of(chances);
            String word = text(chosen);
            if (word.isEmpty() || ends(word, chosen.probability(), count)) {
                break;
            }
            if (count >= Math.min(MOST_WORDS, request.sampling().maxTokens())) {
                finish = Finish.LENGTH;
                break;
            }
            draft.add(word, begun.length());
            context.add(chosen.word());
            begun = "";
        }
        return new Completion(draft.text(), finish);
    }

    /** Says the likeliest line, if one is found and not over already, and returns how many words it has. */
    private int sayLikeliestLine() {
        List<Chance> first = chances(cursor.begun());
        if (!first.isEmpty() && !LineEnd.isOne(cursor.begun()) && LineEnd.isOne(text(first.get(0)))) {
            return 0;
        }
        Optional<int[]> line = lines.best(context, first, Brackets.open(cursor.before()));
        if (line.isEmpty() || line.get().length > request.sampling().maxTokens()) {
            return 0;
        }
        int begun = cursor.begun().length();
        for (int word : line.get()) {
            draft.add(words.word(word), begun);
            context.add(word);
            begun = 0;
        }
        draft.endsHere(request.maxLines() == 1 || lines.knowsWhatFollows());
        return line.get().length;
    }

    private String text(Chance chance) {
        return chance.word() == NgramTable.END ? "" : words.word(chance.word());
    }

    private List<Chance> chances(String begun) {
        List<Chance> chances = predictor.next(context, begun.isEmpty() ? Set.of() : beginningWith(begun));
        if (begun.isEmpty()) {
            return chances;
        }
        return chances.stream().filter(chance -> chance.word() != NgramTable.END
                && draft.textOf(words.word(chance.word())).startsWith(begun)).toList();
    }

    private Set<Integer> beginningWith(String begun) {
        Set<Integer> beginnings = new HashSet<>();
        for (int word : cache.counts().keySet()) {
            if (word >= NgramTable.FIRST_TEXT && words.word(word).startsWith(begun)) {
                beginnings.add(word);
            }
        }
        if (LineEnd.isOne(begun)) {
            for (int levels = -4; levels <= 2; levels++) {
                beginnings.add(words.id(new LineEnd(begun.startsWith("\n\n"), levels).word(), Kind.NEWLINE));
            }
        } else if (!begun.isBlank()) {
            int from = table.insertion(begun);
            for (int word = from; word < table.words() && word < from + MOST_BEGINNINGS
                    && table.word(word).startsWith(begun); word++) {
                beginnings.add(word);
            }
        }
        return beginnings;
    }

    /** Whether the completion is complete before this word. */
    private boolean ends(String word, double probability, int count) {
        String bare = Lexeme.bare(word);
        boolean newLine = LineEnd.isOne(word) && (count > 0 || !LineEnd.isOne(cursor.begun()));
        if (probability < LEAST_CHANCE && count > 0) {
            if (draft.lines() > 1) {
                draft.dropLine();
            }
            return true;
        }
        if (draft.depth() == 0 && ending.begins(bare, draft.closed()) && !LineEnd.isOne(word)) {
            if (!draft.line().isEmpty() || draft.length() == 0) {
                return true;
            }
            draft.dropLine();
            return true;
        }
        if (!newLine) {
            return false;
        }
        if (ending.inLine() && draft.depth() == 0 || draft.repeatsLine()) {
            return endsLine();
        }
        if (draft.line().length() > 1 && draft.line().equals(ending.line())) {
            draft.dropLine();
            return true;
        }
        if (draft.lines() >= request.maxLines()) {
            finish = draft.depth() > 0 ? Finish.LENGTH : Finish.STOP;
            return true;
        }
        if (draft.leaves(word)) {
            return true;
        }
        return probability < LEAST_CHANCE_OF_LINE && draft.depth() == 0;
    }

    private boolean endsLine() {
        if (!ending.inLine()) {
            draft.dropLine();
        }
        return true;
    }
}
