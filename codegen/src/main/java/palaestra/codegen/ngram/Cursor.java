package palaestra.codegen.ngram;

import java.util.ArrayList;
import java.util.List;
import palaestra.codegen.ngram.CodeLexer.Lexed;
import palaestra.codegen.ngram.Lexeme.Kind;

/**
 * The place where text shall be put in.
 *
 * @param before the whole tokens before it
 * @param begun text of a token that has begun but may go on: the next word's text must begin with it; may be empty
 * @param begunLexeme the token that has begun, if it may as well be complete; else null
 * @param width indentation of the line that the cursor is in
 * @param inBlockComment whether nothing can be said here
 */
record Cursor(List<Lexeme> before, String begun, Lexeme begunLexeme, int width, boolean inBlockComment) {

    static Cursor at(String prefix, Syntax syntax, Indentation indentation) {
        Lexed lexed = CodeLexer.lex(prefix, syntax, indentation);
        List<Lexeme> before = new ArrayList<>(lexed.lexemes());
        String tail = prefix.substring(lexed.tail());
        int lineBreak = tail.lastIndexOf('\n');
        if (lexed.inComment()) {
            boolean block = syntax.blockCommentAt(tail, Math.max(0, tail.lastIndexOf("/*")));
            return new Cursor(before, "", null, lexed.width(), block || lineBreak < 0 && before.isEmpty());
        }
        if (lineBreak >= 0) {
            String whitespace = tail.substring(lineBreak + 1).isBlank() ? tail.substring(lineBreak + 1) : "";
            boolean blank = tail.substring(0, lineBreak).endsWith("\n");
            if (!whitespace.isEmpty() && !before.isEmpty()) {
                // Who indents the line means it: nothing but what belongs at this depth can follow.
                int width = indentation.width(whitespace);
                String word = new LineEnd(blank, indentation.levels(lexed.width(), width)).word();
                before.add(new Lexeme(Kind.NEWLINE, word, lexed.tail(), prefix.length(), false));
                return new Cursor(before, "", null, width, false);
            }
            String begun = before.isEmpty() ? "" : blank ? "\n\n" : "\n";
            return new Cursor(before, begun, null, lexed.width(), false);
        }
        if (!tail.isEmpty()) {
            return new Cursor(before, " ", null, lexed.width(), false);
        }
        Lexeme last = before.isEmpty() ? null : before.getLast();
        if (last != null && (last.kind() == Kind.NAME || last.kind() == Kind.NUMBER || last.open())) {
            before.removeLast();
            return new Cursor(before, last.word(), last.open() ? null : last, lexed.width(), false);
        }
        return new Cursor(before, "", null, lexed.width(), false);
    }
}
