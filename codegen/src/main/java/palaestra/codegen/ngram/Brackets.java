package palaestra.codegen.ngram;

import java.util.List;

/** Which words open and close brackets. */
final class Brackets {

    private Brackets() {
    }

    static boolean opens(String bare) {
        return bare.length() == 1 && "([{".contains(bare);
    }

    static boolean closes(String bare) {
        return bare.length() == 1 && ")]}".contains(bare);
    }

    static boolean match(char opening, String closing) {
        return "([{".indexOf(opening) == ")]}".indexOf(closing);
    }

    /** The brackets of the text that are opened and not closed, the innermost last. */
    static String open(List<Lexeme> text) {
        StringBuilder open = new StringBuilder();
        for (Lexeme lexeme : text) {
            int change = change(lexeme);
            if (change > 0) {
                open.append(Lexeme.bare(lexeme.word()));
            } else if (change < 0 && open.length() > 0) {
                open.setLength(open.length() - 1);
            }
        }
        return open.toString();
    }

    /** How many brackets of the text are closed that were not opened in it. */
    static int unopened(List<Lexeme> text) {
        int depth = 0;
        int least = 0;
        for (Lexeme lexeme : text) {
            depth += change(lexeme);
            least = Math.min(least, depth);
        }
        return -least;
    }

    private static int change(Lexeme lexeme) {
        String bare = Lexeme.bare(lexeme.word());
        return opens(bare) ? 1 : closes(bare) ? -1 : 0;
    }
}
