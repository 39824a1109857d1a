package palaestra.codegen.infill;

/**
 * Code out of an answer.
 *
 * @param code with the line ends of the file it belongs to
 * @param cut whether there were more lines than the caller wants
 */
public record Cleaned(String code, boolean cut) {

    /**
     * At most so many lines of the text; a line end at the end ends a line and begins none.
     *
     * @param text with LF
     * @param keepBreak whether the last line keeps its line end when lines after it go
     */
    static Cleaned firstLines(String text, int maxLines, boolean keepBreak, LineEnds lineEnds) {
        int end = -1;
        for (int line = 0; line < maxLines; line++) {
            end = text.indexOf('\n', end + 1);
            if (end < 0 || end == text.length() - 1) {
                return new Cleaned(lineEnds.restore(text), false);
            }
        }
        return new Cleaned(lineEnds.restore(text.substring(0, keepBreak ? end + 1 : end)), true);
    }
}
