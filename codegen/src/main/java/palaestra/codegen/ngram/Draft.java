package palaestra.codegen.ngram;

import java.util.HashSet;
import java.util.Set;

/** A completion while it grows: its text, its open brackets, and how far back it can be cut without being torn. */
final class Draft {

    /** Words after which something must come, in one language or another. */
    private static final Set<String> UNFINISHED = Set.of("and", "as", "assert", "async", "await", "case", "catch",
            "class", "const", "def", "del", "elif", "else", "except", "export", "extends", "final", "for", "from",
            "function", "global", "if", "implements", "import", "in", "instanceof", "is", "lambda", "let", "new",
            "nonlocal", "not", "or", "private", "protected", "public", "raise", "static", "switch", "throw", "throws",
            "try", "typeof", "var", "void", "while", "with");
    private static final Set<String> ENDS = Set.of(")", "]", "}", ";", ":", "{", "++", "--", "...");

    private final Indentation indentation;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> linesSeen = new HashSet<>();
    private int width;
    private int floor;
    private int depth;
    private int closed;
    private int lines = 1;
    private int lineStart;
    private int sound;
    private boolean complete;

    Draft(Indentation indentation, int width) {
        this.indentation = indentation;
        this.width = width;
        this.floor = width;
    }

    /** The text that the word stands for here. */
    String textOf(String word) {
        if (!LineEnd.isOne(word)) {
            return word;
        }
        LineEnd end = LineEnd.parse(word);
        return end.text(indentation, indentation.width(width, end.levels()));
    }

    /** Adds the word except for the characters that were there before the cursor. */
    void add(String word, int begun) {
        String bare = Lexeme.bare(word);
        String added = textOf(word).substring(begun);
        if (LineEnd.isOne(word)) {
            int deeper = indentation.width(width, LineEnd.parse(word).levels());
            floor = lines == 1 && deeper > width ? deeper : floor;
            width = deeper;
            if (added.startsWith("\n")) {
                lines += added.startsWith("\n\n") ? 2 : 1;
                lineStart = text.length();
            }
        } else if (Brackets.opens(bare)) {
            depth++;
        } else if (Brackets.closes(bare)) {
            if (depth > 0) {
                depth--;
            } else {
                closed++;
            }
        }
        text.append(added);
        if (depth == 0 && !LineEnd.isOne(word) && mayEndWith(bare)) {
            sound = text.length();
        }
    }

    private static boolean mayEndWith(String bare) {
        return Character.isJavaIdentifierPart(bare.charAt(0)) ? !UNFINISHED.contains(bare)
                : bare.length() > 1 && "\"'`".indexOf(bare.charAt(0)) >= 0 || ENDS.contains(bare);
    }

    /**
     * Says that the text may end here, whatever its last word is.
     *
     * @param completely whether it must
     */
    void endsHere(boolean completely) {
        sound = text.length();
        complete = completely;
    }

    boolean isComplete() {
        return complete;
    }

    /** Whether the line that is being written was written before: such a text goes round in circles. */
    boolean repeatsLine() {
        String line = text.substring(lineStart).strip();
        return line.length() > 3 && !linesSeen.add(line);
    }

    /** Whether a line that begins after this word would be outside of what the cursor is in. */
    boolean leaves(String word) {
        return LineEnd.isOne(word) && depth == 0
                && indentation.width(width, LineEnd.parse(word).levels()) < floor;
    }

    String line() {
        return text.substring(lineStart).strip();
    }

    void dropLine() {
        text.setLength(lineStart);
        sound = Math.min(sound, lineStart);
    }

    /** How many of its own brackets are open. */
    int depth() {
        return depth;
    }

    /** How many brackets it has closed that were open before it. */
    int closed() {
        return closed;
    }

    int lines() {
        return lines;
    }

    int length() {
        return text.length();
    }

    /** The text up to the last place where no bracket of it is open and nothing must follow. */
    String text() {
        return text.substring(0, sound);
    }
}
