package palaestra.domain.arena;

/** Keeps answers to the number of lines that was asked for. */
final class AnswerLines {

    private AnswerLines() {
    }

    /** Without empty lines at the end, at most so many lines. What line ends the answer has, it keeps. */
    static String first(String answer, int maxLines) {
        String trimmed = answer.replaceFirst("[\\r\\n]+$", "");
        int end = -1;
        for (int line = 0; line < maxLines; line++) {
            end = trimmed.indexOf('\n', end + 1);
            if (end < 0) {
                return trimmed;
            }
        }
        return trimmed.substring(0, end > 0 && trimmed.charAt(end - 1) == '\r' ? end - 1 : end);
    }
}
