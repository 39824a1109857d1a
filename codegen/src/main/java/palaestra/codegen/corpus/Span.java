package palaestra.codegen.corpus;

/** A part of a text, from the first character to before the end. */
record Span(int start, int end) {

    String of(String text) {
        return text.substring(start, end);
    }
}
