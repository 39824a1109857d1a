package palaestra.codegen.ngram;

import java.util.List;
import palaestra.codegen.ngram.Lexeme.Kind;

/**
 * What is after the cursor, and where a completion should therefore end.
 *
 * @param inLine whether the cursor's line goes on after it
 * @param first the first word after the cursor that is no line's end, without gap; empty if there is none
 * @param line the next line that has words, as one text; empty if there is none
 * @param unclosed how many brackets before the cursor are closed neither there nor after it
 */
record Ending(boolean inLine, String first, String line, int unclosed) {

    static Ending of(List<Lexeme> before, String suffix, List<Lexeme> after) {
        boolean inLine = !suffix.lines().findFirst().orElse("").isBlank();
        String first = after.stream().filter(lexeme -> lexeme.kind() != Kind.NEWLINE).findFirst()
                .map(lexeme -> Lexeme.bare(lexeme.word())).orElse("");
        String line = suffix.lines().skip(inLine ? 1 : 0).map(String::strip).filter(text -> !text.isEmpty())
                .findFirst().orElse("");
        return new Ending(inLine, first, line, Brackets.open(before).length() - Brackets.unopened(after));
    }

    /**
     * Whether this word is what the text after the cursor begins with, so that it need not be said.
     *
     * @param closed brackets of the text before the cursor that the completion has closed
     */
    boolean begins(String bare, int closed) {
        return bare.equals(first) && (inLine || Brackets.closes(bare) && closed >= unclosed);
    }
}
