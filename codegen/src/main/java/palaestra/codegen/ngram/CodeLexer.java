package palaestra.codegen.ngram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import palaestra.codegen.ngram.Lexeme.Kind;

/**
 * Takes code apart into tokens; put together again with the tail, their texts are the code. Understands every text:
 * what it does not know is a sign. Comments belong to the gaps between tokens.
 */
public final class CodeLexer {

    /** Signs of more than one character, the longest first. */
    private static final List<String> SIGNS = List.of(">>>=", "===", "!==", "**=", "//=", "<<=", ">>=", "...", "&&=",
            "||=", "??=", "==", "!=", "<=", ">=", "=>", "->", "::", ":=", "++", "--", "+=", "-=", "*=", "/=", "%=",
            "&=", "|=", "^=", "&&", "||", "??", "?.", "**", "<<", "//");
    private static final Set<String> STRING_PREFIXES =
            Set.of("r", "u", "b", "f", "R", "U", "B", "F", "rb", "br", "rf", "fr", "Rb", "bR");

    private final String text;
    private final Syntax syntax;
    private final Indentation indentation;
    private final List<Lexeme> lexemes = new ArrayList<>();
    private int at;
    private int width;
    private boolean blankLine;
    private int lineBreaks;
    private int lineStart;
    private boolean inComment;

    /**
     * A text in tokens.
     *
     * @param tail where the gap after the last token begins
     * @param width indentation of the last line that has a token
     * @param inComment whether the text ends inside a comment
     */
    public record Lexed(List<Lexeme> lexemes, int tail, int width, boolean inComment) {
    }

    private CodeLexer(String text, Syntax syntax, Indentation indentation) {
        this.text = text;
        this.syntax = syntax;
        this.indentation = indentation;
    }

    /** @param text with line ends of one character */
    public static Lexed lex(String text, Syntax syntax, Indentation indentation) {
        return new CodeLexer(text, syntax, indentation).lex();
    }

    private Lexed lex() {
        int tail = 0;
        while (true) {
            int start = at;
            skipGap(start == 0);
            if (at == text.length()) {
                return new Lexed(List.copyOf(lexemes), tail, width, inComment);
            }
            boolean first = lexemes.isEmpty();
            if (lineBreaks > 0) {
                String whitespace = text.substring(lineStart, lineStart + indent(lineStart));
                int indented = indentation.width(whitespace);
                LineEnd end = new LineEnd(blankLine, indentation.levels(width, indented));
                width = indented;
                if (!first) {
                    lexemes.add(new Lexeme(Kind.NEWLINE, end.word(), start, at, false));
                    start = at;
                }
            } else if (first) {
                width = indentation.width(text.substring(0, indent(0)));
            }
            boolean gap = start < at && !first;
            token(start, gap ? " " : "");
            tail = at;
        }
    }

    private int indent(int from) {
        int end = from;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end - from;
    }

    private void skipGap(boolean lineBegins) {
        lineBreaks = 0;
        blankLine = false;
        boolean empty = lineBegins;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                blankLine |= empty && lineBreaks > 0;
                lineBreaks++;
                empty = true;
                lineStart = ++at;
                inComment = false;
            } else if (c == ' ' || c == '\t' || c == '\r' || c == '\f') {
                at++;
            } else if (c == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                at += 2;
            } else if (syntax.lineCommentAt(text, at)) {
                at = orEnd(text.indexOf('\n', at));
                inComment = true;
                empty = false;
            } else if (syntax.blockCommentAt(text, at)) {
                int end = text.indexOf("*/", at + 2);
                inComment = end < 0;
                at = end < 0 ? text.length() : end + 2;
                empty = false;
            } else if (empty && syntax.hasDocstrings() && docstringEnd() > 0) {
                at = docstringEnd();
                empty = false;
            } else {
                inComment = false;
                return;
            }
        }
    }

    private int orEnd(int index) {
        return index < 0 ? text.length() : index;
    }

    /** The end of the documentation string that begins here; -1 if none does, or if it is not closed. */
    private int docstringEnd() {
        int quote = "rRuU".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
        for (String three : List.of("\"\"\"", "'''")) {
            if (text.startsWith(three, quote)) {
                int end = text.indexOf(three, quote + 3);
                int after = end + 3;
                return end > 0 && (after == text.length() || text.charAt(after) == '\n') ? after : -1;
            }
        }
        return -1;
    }

    private void token(int start, String gap) {
        int from = at;
        char c = text.charAt(at);
        Kind kind;
        boolean open = false;
        if (Character.isJavaIdentifierStart(c)) {
            kind = Kind.NAME;
            skipName();
            boolean prefix = syntax == Syntax.PYTHON && at < text.length() && syntax.quotes(text.charAt(at))
                    && STRING_PREFIXES.contains(text.substring(from, at));
            if (prefix) {
                kind = Kind.STRING;
                open = !string();
            }
        } else if (Character.isDigit(c)) {
            kind = Kind.NUMBER;
            skipNumber();
        } else if (syntax.quotes(c) || syntax == Syntax.OTHER && c == '`') {
            kind = Kind.STRING;
            open = !string();
        } else {
            kind = Kind.SIGN;
            at += SIGNS.stream().filter(sign -> text.startsWith(sign, at)).findFirst().map(String::length)
                    .orElse(Character.charCount(text.codePointAt(at)));
        }
        lexemes.add(new Lexeme(kind, gap + text.substring(from, at), start, at, open));
    }

    private void skipName() {
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
    }

    private void skipNumber() {
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_'
                || text.charAt(at) == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)))) {
            at++;
        }
    }

    /** Returns whether the string is closed. */
    private boolean string() {
        char quote = text.charAt(at);
        String three = String.valueOf(quote).repeat(3);
        String end = syntax.hasTripleQuotes() && text.startsWith(three, at) ? three : String.valueOf(quote);
        boolean acrossLines = end.length() == 3 || syntax.spansLines(quote);
        at += end.length();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith(end, at)) {
                at += end.length();
                return true;
            }
            if (c == '\n' && !acrossLines) {
                return true;
            }
            at = Math.min(text.length(), at + (c == '\\' ? 2 : 1));
        }
        return false;
    }
}
