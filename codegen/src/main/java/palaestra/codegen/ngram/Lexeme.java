package palaestra.codegen.ngram;

/**
 * A token of code where it stands in its text.
 *
 * @param word what the model knows it by: its text, with one space before it where there is a gap, or for a line's end
 *         how the next line is indented
 * @param start of all its text, the gap before it included
 * @param open whether the text ended before the token did
 */
public record Lexeme(Kind kind, String word, int start, int end, boolean open) {

    /** What a token is. */
    public enum Kind {
        NAME, NUMBER, STRING, SIGN,
        /** The end of a line, with all blank lines, comments and the indentation that follow it. */
        NEWLINE
    }

    /** The token without the gap before it. */
    static String bare(String word) {
        return word.startsWith(" ") ? word.substring(1) : word;
    }
}
