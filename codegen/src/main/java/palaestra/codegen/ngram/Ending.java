package palaestra.codegen.ngram;

import java.util.List;
import palaestra.codegen.ngram.Lexeme.Kind;

/**
 * What is after the cursor, and where a completion should therefore end.
 *
 * @param inLine whether the cursor's line goes on after it
 * @param first the first word after the cursor that is no line's end, without gap; empty if there is none
 * @param line the next line that has words, as one text; empty if there is none
 */
record Ending(boolean inLine, String first, String line) {

    static Ending of(String suffix, List<Lexeme> after) {
        boolean inLine = !suffix.lines().findFirst().orElse("").isBlank();
        String first = after.stream().filter(lexeme -> lexeme.kind() != Kind.NEWLINE).findFirst()
                .map(lexeme -> Lexeme.bare(lexeme.word())).orElse("");
        String line = suffix.lines().skip(inLine ? 1 : 0).map(String::strip).filter(text -> !text.isEmpty())
                .findFirst().orElse("");
        return new Ending(inLine, first, line);
    }

    /** Whether nothing follows, so that what was opened may be closed. */
    boolean atEnd() {
        return first.isEmpty();
    }

    /** Whether this word, where no bracket of the completion is open, is what the text after the cursor begins with. */
    boolean begins(String bare) {
        return bare.equals(first) && (inLine || Brackets.closes(bare));
    }
}
