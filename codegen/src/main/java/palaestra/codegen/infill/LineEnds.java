package palaestra.codegen.infill;

import java.util.stream.Stream;

/** The line ends of a file. Everything between prompt and answer is done with LF alone. */
enum LineEnds {
    LF, CRLF;

    /** What most lines of the texts end with; LF where none ends. */
    static LineEnds of(String... texts) {
        long all = Stream.of(texts).mapToLong(text -> text.chars().filter(c -> c == '\n').count()).sum();
        long windows = Stream.of(texts).mapToLong(text -> (text.length() - toLf(text).length())).sum();
        return windows * 2 > all ? CRLF : LF;
    }

    static String toLf(String text) {
        return text.replace("\r\n", "\n");
    }

    /** @param text with LF */
    String restore(String text) {
        return this == CRLF ? text.replace("\n", "\r\n") : text;
    }
}
