package palaestra.codegen.infill;

import palaestra.codegen.token.Tokens;

/** What is before a cursor and what is after it. */
record Surroundings(String prefix, String suffix) {

    private static final int CHARACTERS_PER_TOKEN = 8;

    static Surroundings withLf(String prefix, String suffix) {
        return new Surroundings(LineEnds.toLf(prefix), LineEnds.toLf(suffix));
    }

    /**
     * The end of the prefix and the beginning of the suffix, of at most so many tokens together. The prefix is
     * entitled to three quarters of them and the suffix to the rest; what one does not need, the other gets.
     */
    Surroundings within(int tokens) {
        int budget = Math.max(0, tokens);
        int forPrefix = budget - budget / 4;
        String wholeOrCut = end(prefix, budget);
        int needed = Tokens.count(wholeOrCut);
        String after = Tokens.cut(start(suffix, budget), budget - Math.min(needed, forPrefix));
        int left = budget - Tokens.count(after);
        return new Surroundings(needed <= left ? wholeOrCut : end(prefix, left), after);
    }

    /** Enough of the beginning to cut the tokens from, so that a huge text is not counted whole. */
    private static String start(String text, int tokens) {
        int length = characters(tokens);
        while (length < text.length()) {
            String start = text.substring(0, wholeAt(text, length));
            if (Tokens.count(start) > tokens) {
                return start;
            }
            length *= 2;
        }
        return text;
    }

    /** The longest end of the text that has at most so many tokens. */
    private static String end(String text, int tokens) {
        int length = characters(tokens);
        while (length < text.length()
                && Tokens.count(text.substring(wholeAt(text, text.length() - length))) <= tokens) {
            length *= 2;
        }
        int tooMuch = Math.max(-1, text.length() - length - 1);
        if (tooMuch < 0 && Tokens.count(text) <= tokens) {
            return text;
        }
        int fits = text.length();
        while (fits - tooMuch > 1) {
            int middle = (fits + tooMuch) >>> 1;
            if (Tokens.count(text.substring(wholeAt(text, middle))) <= tokens) {
                fits = middle;
            } else {
                tooMuch = middle;
            }
        }
        return text.substring(wholeAt(text, fits));
    }

    private static int characters(int tokens) {
        return Math.max(1, tokens) * CHARACTERS_PER_TOKEN;
    }

    /** The index, or the next one where it would part the two halves of a character. */
    private static int wholeAt(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index)) ? index + 1 : index;
    }
}
