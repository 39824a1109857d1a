package palaestra.codegen.infill;

import java.util.function.IntPredicate;

/**
 * Takes off a completion what it repeats of the text around the cursor. Only what is surely a repetition goes: whole
 * lines, or pieces long enough not to be alike by chance. Where the model was asked to repeat, less is enough.
 */
record Overlap(Surroundings around, boolean asked) {

    /** Not blank characters that are not alike by chance, wherever they stand. */
    private static final int SURE = 8;
    /** Not blank characters that are not alike by chance if they are a whole line. */
    private static final int SURE_LINE = 3;

    String trim(String completion, boolean endsInMarkup) {
        return trimEnd(trimStart(completion), endsInMarkup);
    }

    private String trimStart(String completion) {
        String prefix = around.prefix();
        int length = longest(prefix, completion, k -> isRepeatedBefore(prefix, prefix.length() - k));
        return completion.substring(length);
    }

    private boolean isRepeatedBefore(String prefix, int start) {
        String repeated = prefix.substring(start);
        int size = size(repeated);
        if (!isLineStart(prefix, start)) {
            return size >= SURE && !isInsideWord(prefix, start);
        }
        if (size >= SURE || !asked) {
            return size >= SURE;
        }
        boolean cursorInLine = !prefix.endsWith("\n");
        return hasWord(repeated) || cursorInLine && (size > 0 || start == lineStart(prefix, start));
    }

    private String trimEnd(String completion, boolean endsInMarkup) {
        String suffix = around.suffix();
        String bare = endsInMarkup ? withoutLastBreaks(completion) : completion;
        int length = longest(bare, suffix, k -> isRepeatedAfter(bare, suffix, k));
        if (length > 0) {
            return bare.substring(0, bare.length() - length);
        }
        return endsInMarkup && !needsBreak() ? bare : completion;
    }

    private boolean isRepeatedAfter(String completion, String suffix, int length) {
        String repeated = suffix.substring(0, length);
        int size = size(repeated);
        boolean toLineEnd = length == suffix.length() || repeated.endsWith("\n") || suffix.charAt(length) == '\n';
        if (size >= SURE || size == 0 || !toLineEnd) {
            return size >= SURE;
        }
        String rest = completion.substring(0, completion.length() - length);
        if (hasWord(repeated)) {
            return size >= SURE_LINE || asked && (rest.isEmpty() || rest.endsWith("\n"));
        }
        int depth = depth(repeated);
        return depth(rest) <= 0 && (asked || depth < 0);
    }

    /** Whether the suffix goes on in a line of its own that only a line end at the completion's end keeps apart. */
    boolean needsBreak() {
        String prefix = around.prefix();
        boolean cursorBeforeText = prefix.substring(lineStart(prefix, prefix.length())).isBlank();
        return cursorBeforeText && !around.suffix().isEmpty() && !around.suffix().startsWith("\n");
    }

    private static boolean isLineStart(String text, int index) {
        return text.substring(lineStart(text, index), index).isBlank();
    }

    private static int lineStart(String text, int index) {
        return text.lastIndexOf('\n', index - 1) + 1;
    }

    private static boolean isInsideWord(String text, int index) {
        return Character.isJavaIdentifierPart(text.charAt(index))
                && Character.isJavaIdentifierPart(text.charAt(index - 1));
    }

    private static boolean hasWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Characters that are not blank; {@link #SURE} stands for all larger numbers. */
    private static int size(String text) {
        return (int) text.codePoints().filter(c -> !Character.isWhitespace(c)).limit(SURE).count();
    }

    /** Brackets that the text opens and leaves open; below 0 if it closes more than it opens. */
    private static int depth(String text) {
        return text.chars().map(c -> "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0).sum();
    }

    private static String withoutLastBreaks(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.substring(0, end);
    }

    /**
     * The largest accepted number of characters that the left text ends with and the right text begins with, or 0.
     * Takes time in proportion to the texts, as Knuth, Morris and Pratt showed.
     */
    private static int longest(String left, String right, IntPredicate accepted) {
        String end = left.substring(Math.max(0, left.length() - right.length()));
        int[] borders = new int[right.length() + 1];
        for (int i = 1, k = 0; i < right.length(); i++) {
            k = next(right, borders, k, right.charAt(i));
            borders[i + 1] = k;
        }
        int k = 0;
        for (int i = 0; i < end.length(); i++) {
            k = next(right, borders, k == right.length() ? borders[k] : k, end.charAt(i));
        }
        while (k > 0 && !accepted.test(k)) {
            k = borders[k];
        }
        return k;
    }

    private static int next(String pattern, int[] borders, int matched, char c) {
        int k = matched;
        while (k > 0 && pattern.charAt(k) != c) {
            k = borders[k];
        }
        return pattern.charAt(k) == c ? k + 1 : 0;
    }
}
