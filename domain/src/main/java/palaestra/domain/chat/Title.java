package palaestra.domain.chat;

import palaestra.domain.shared.Invalid;

/** What titles may be. */
final class Title {

    private static final int MAX_LENGTH = 50;

    private Title() {
    }

    /** @throws Invalid unless the title has 1 to 50 characters (code points) */
    static void require(String title) {
        if (title == null || title.isEmpty() || title.codePointCount(0, title.length()) > MAX_LENGTH) {
            throw new Invalid("The title must have 1 to 50 characters.");
        }
    }
}
