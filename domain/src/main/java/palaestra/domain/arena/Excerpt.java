package palaestra.domain.arena;

/**
 * What a model is shown of a long file: the end of what is before the cursor and the beginning of what is after it.
 *
 * @param prefix at least three quarters of the budget are its own
 */
record Excerpt(String prefix, String suffix) {

    /** In characters; about 8,000 tokens. */
    static final int BUDGET = 32_768;

    private static final int OF_PREFIX = BUDGET * 3 / 4;

    /** What one side leaves of its share is the other's. */
    static Excerpt of(String prefix, String suffix) {
        int after = Math.min(suffix.length(), Math.max(BUDGET - OF_PREFIX, BUDGET - prefix.length()));
        int before = Math.min(prefix.length(), BUDGET - after);
        return new Excerpt(end(prefix, before), beginning(suffix, after));
    }

    static String end(String text, int length) {
        int start = text.length() - length;
        boolean splits = start > 0 && start < text.length() && Character.isLowSurrogate(text.charAt(start));
        return text.substring(splits ? start + 1 : start);
    }

    private static String beginning(String text, int length) {
        boolean splits = length > 0 && length < text.length() && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, splits ? length - 1 : length);
    }
}
