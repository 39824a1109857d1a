package palaestra.codegen.corpus;

/**
 * A line of a Python file.
 *
 * @param continued whether it begins inside a bracket or a string, or after a backslash, of the line before
 * @param comment column at which its comment begins; -1 without one
 */
record PythonLine(String text, boolean continued, int comment) {

    int indent() {
        return SourceText.indent(text);
    }

    String code() {
        return comment < 0 ? text : text.substring(0, comment).stripTrailing();
    }

    /** Neither blank nor a comment nor the rest of another: indentation means something here. */
    boolean starts() {
        return !continued && !code().isBlank();
    }
}
