package palaestra.codegen.ngram;

/**
 * The word for the end of a line.
 *
 * @param blank whether at least one blank line follows
 * @param levels by how many levels the next line is indented further
 */
record LineEnd(boolean blank, int levels) {

    static boolean isOne(String word) {
        return word.startsWith("\n");
    }

    static LineEnd parse(String word) {
        boolean blank = word.startsWith("\n\n");
        return new LineEnd(blank, Integer.parseInt(word.substring(blank ? 2 : 1)));
    }

    String word() {
        return (blank ? "\n\n" : "\n") + levels;
    }

    String text(Indentation indentation, int width) {
        return (blank ? "\n\n" : "\n") + indentation.text(width);
    }
}
