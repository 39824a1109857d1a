package palaestra.codegen.ngram;

import java.util.List;
import palaestra.codegen.ngram.Lexeme.Kind;

/** The words after the cursor that a line at the cursor must lead to. */
final class Sequel {

    private static final int MOST_WORDS = 3;

    private final FileWords numbers;
    private final Indentation indentation;
    private final Cursor cursor;
    private final List<Lexeme> next;
    private final int closers;
    private final boolean whole;

    /**
     * @param after the words after the cursor, with the line's end if the line has nothing else
     * @param whole whether that is the rest of the file and not a part of it
     */
    Sequel(FileWords numbers, Indentation indentation, Cursor cursor, List<Lexeme> after, boolean whole) {
        this.numbers = numbers;
        this.indentation = indentation;
        this.cursor = cursor;
        this.next = after.subList(0, Math.min(MOST_WORDS, after.size()));
        this.closers = Brackets.unopened(after);
        this.whole = whole;
    }

    /** The words after a line, its end first, as if the line were not indented. */
    static List<Lexeme> afterLine(String suffix, Syntax syntax, Indentation indentation) {
        List<Lexeme> lexemes = CodeLexer.lex("x" + suffix, syntax, indentation).lexemes();
        return lexemes.subList(1, lexemes.size());
    }

    /** Whether the cursor's line has nothing yet, so that its first word may be the end of the line before. */
    boolean atLineStart() {
        return LineEnd.isOne(cursor.begun());
    }

    /** Whether the cursor's line goes on after it. */
    boolean isInLine() {
        return !next.isEmpty() && next.get(0).kind() != Kind.NEWLINE;
    }

    boolean isEmpty() {
        return next.isEmpty();
    }

    /**
     * The first words after a line; of a line's end, how the next line is indented depends on where the line begins.
     *
     * @param first the line's first word
     */
    int[] words(String first) {
        int width = LineEnd.isOne(first) ? indentation.width(cursor.width(), LineEnd.parse(first).levels())
                : cursor.width();
        return next.stream().mapToInt(lexeme -> {
            String word = lexeme.word();
            if (lexeme == next.get(0) && lexeme.kind() == Kind.NEWLINE) {
                LineEnd end = LineEnd.parse(word);
                word = new LineEnd(end.blank(), indentation.levels(width, indentation.width(0, end.levels()))).word();
            }
            return numbers.id(word, lexeme.kind());
        }).toArray();
    }

    /**
     * Whether this many open brackets can be left to what follows: no more than before the line, unless more are closed
     * there, and no less than are closed there, unless there were less before.
     */
    boolean mayFollow(int open, int before) {
        return !whole || open <= Math.max(before, closers) && open >= Math.min(before, closers);
    }
}
