package palaestra.codegen.ngram;

import palaestra.domain.generation.Language;

/** What the lexer must know of a family of languages. */
public enum Syntax {
    PYTHON("#", "", true, false),
    JAVA("//", "/*", true, false),
    JAVASCRIPT("//", "/*", false, true),
    /** Any other language: what looks like a comment may be code, so nothing is one. */
    OTHER("", "", false, false);

    private final String lineComment;
    private final String blockComment;
    private final boolean tripleQuotes;
    private final boolean templates;

    Syntax(String lineComment, String blockComment, boolean tripleQuotes, boolean templates) {
        this.lineComment = lineComment;
        this.blockComment = blockComment;
        this.tripleQuotes = tripleQuotes;
        this.templates = templates;
    }

    public static Syntax of(Language language) {
        return valueOf(language.name());
    }

    boolean lineCommentAt(String text, int at) {
        return !lineComment.isEmpty() && text.startsWith(lineComment, at);
    }

    boolean blockCommentAt(String text, int at) {
        return !blockComment.isEmpty() && text.startsWith(blockComment, at);
    }

    boolean hasTripleQuotes() {
        return tripleQuotes;
    }

    /** Strings in Python that stand alone at the start of a line are documentation. */
    boolean hasDocstrings() {
        return this == PYTHON;
    }

    boolean quotes(char c) {
        return c == '"' || c == '\'' || c == '`' && templates;
    }

    boolean spansLines(char quote) {
        return quote == '`';
    }
}
